package io.flashwire.alert.postgres;

import io.flashwire.alert.silence.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps silences until they are over. */
@ApplicationScoped
@Transactional
public class PostgresSilences {

    private final Session session;

    PostgresSilences(Session session) {
        this.session = session;
    }

    public void add(Silence silence) {
        session.createNativeMutationQuery("delete from silence where until <= :now")
                .setParameter("now", silence.createdAt())
                .executeUpdate();
        session.createNativeMutationQuery("insert into silence (id, until, detail) values (:id, :until, :detail)")
                .setParameter("id", silence.id())
                .setParameter("until", silence.until())
                .setParameter("detail", Json.write(silence))
                .executeUpdate();
    }

    /** Those that hold at that moment. */
    public List<Silence> at(Instant moment) {
        return session
                .createNativeQuery("select detail from silence where until > :moment order by until", String.class)
                .setParameter("moment", moment)
                .getResultList()
                .stream()
                .map(detail -> Json.read(detail, Silence.class))
                .toList();
    }

    public Optional<Silence> get(UUID id) {
        return session.createNativeQuery("select detail from silence where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(detail -> Json.read(detail, Silence.class));
    }

    public void remove(UUID id) {
        session.createNativeMutationQuery("delete from silence where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
