package io.flashwire.gateway.postgres;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations that need our own reading of what is stored; those in SQL are found by their place. */
@Singleton
class MigrationsInJava implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new V5__FindOldRowsAnew());
    }
}
