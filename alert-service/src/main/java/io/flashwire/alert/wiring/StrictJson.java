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
}
