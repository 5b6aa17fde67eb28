package io.flashwire.alert.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the database that pass from those that what was written brings about. */
public final class PostgresFailure {

    private PostgresFailure() {}

    /** Whether the same transaction may well succeed later. */
    public static boolean passes(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState());
            }
            if (cause instanceof jakarta.transaction.RollbackException && cause.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** Class 22 is bad data, 23 a broken constraint, 42 a wrong statement; a failure without a state is one of the connection. */
    private static boolean passes(@Nullable String state) {
        return state == null || !(state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }
}
