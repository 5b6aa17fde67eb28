package io.flashwire.alert.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashwire.contracts.WireJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** What people send is read as the API's document says it. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        WireJson.beStrict(mapper);
    }

    /** After the framework's own, which has another reader of times. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
