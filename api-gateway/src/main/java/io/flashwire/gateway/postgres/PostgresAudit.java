package io.flashwire.gateway.postgres;

import io.flashwire.gateway.access.AuditEntry;
import io.flashwire.gateway.access.Principal;
import io.flashwire.gateway.archive.ArchiveUnavailable;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Who changed what. Entries are added and read; nothing here changes or removes one. */
@ApplicationScoped
public class PostgresAudit {

    private final DataSource database;

    PostgresAudit(DataSource database) {
        this.database = database;
    }

    public void add(AuditEntry entry) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_entry (at, who, name, way, operation, method, target, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Query.bind(
                    insert,
                    entry.at(),
                    entry.who(),
                    entry.name(),
                    entry.way().name(),
                    entry.operation(),
                    entry.method(),
                    entry.target(),
                    entry.status());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    /** The latest first. */
    public Page<AuditEntry> find(Optional<String> who, Set<String> operations, TimeRange at, PageRequest page) {
        var select = new Query("select * from audit_entry").whereWithin("at", at);
        who.ifPresent(id -> select.where("who = ?", id));
        if (!operations.isEmpty()) {
            select.where("operation = any(?)", operations);
        }
        if (page.after().orElse(null) instanceof Cursor.AtChange(var id)) {
            select.where("id < ?", id);
        }
        var found = select.orderBy("id desc", page.limit() + 1)
                .list(
                        database,
                        row -> new Found<>(
                                new AuditEntry(
                                        Query.instant(row, "at"),
                                        row.getString("who"),
                                        row.getString("name"),
                                        Principal.By.valueOf(row.getString("way")),
                                        row.getString("operation"),
                                        row.getString("method"),
                                        row.getString("target"),
                                        row.getInt("status")),
                                new Cursor.AtChange(row.getLong("id"))));
        return Found.page(found, page.limit(), false);
    }
}
