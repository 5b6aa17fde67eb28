package io.flashwire.alert.postgres;

import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.GivenUp;
import io.flashwire.alert.delivery.Operators;
import io.flashwire.alert.delivery.Priority;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.contracts.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What follows where an endpoint is given up; within the transaction of whoever puts that down. */
@ApplicationScoped
class PostgresEndings {

    private final Session session;
    private final Operators operators;

    PostgresEndings(Session session, Operators operators) {
        this.session = session;
        this.operators = operators;
    }

    void of(Collection<Back> back, Instant now) {
        for (var round : back) {
            if (round.circuit() instanceof Circuit.Disabled(String why)) {
                fail(round.subscription());
                name(round.subscription()).ifPresent(name -> tell(new GivenUp(round.subscription(), name, why, now)));
            }
        }
    }

    /** Old news must not leave all at once on the day when somebody switches the endpoint on again: it can be replayed. */
    private void fail(UUID subscription) {
        session.createNativeMutationQuery(
                        "update delivery set state = 'FAILED' where subscription_id = :subscription and state = 'DUE'")
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    private Optional<String> name(UUID subscription) {
        return session.createNativeQuery("select name from subscription where id = :id", String.class)
                .setParameter("id", subscription)
                .getResultStream()
                .findFirst();
    }

    /** Whoever runs Flashwire, and the owner by another of his subscriptions: one that works, rather than one that fails. */
    private void tell(GivenUp end) {
        session.createNativeMutationQuery("""
                        insert into delivery (subscription_id, message_id, message, state, due_at, created_at, priority)
                        select id, :message_id, :message, 'DUE', :now, :now, :priority from (
                            (select other.id from subscription other
                                join subscription ended on other.owner is not distinct from ended.owner
                                where ended.id = :ended and other.id <> :ended and other.active
                                order by other.failures, other.created_at limit 1)
                            union
                            (select id from subscription
                                where id = cast(:operators as uuid) and id <> :ended and active)
                        ) told (id)
                        on conflict (subscription_id, message_id) do nothing""")
                .setParameter("ended", end.subscription())
                .setParameter("operators", operators.subscription(), UUID.class)
                .setParameter("message_id", end.messageId())
                .setParameter("message", Json.write(end.enclosed()))
                .setParameter("priority", Priority.of(Tier.BULLETIN))
                .setParameter("now", end.at())
                .executeUpdate();
    }
}
