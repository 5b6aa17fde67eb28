package io.flashwire.testing;

import org.testcontainers.DockerClientFactory;

/** Whether tests run on containers: where a Docker engine answers, unless {@code FLASHWIRE_TEST_STACK=embedded} says otherwise. */
final class Docker {

    private static final boolean ANSWERS = !"embedded".equals(System.getenv("FLASHWIRE_TEST_STACK"))
            && DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    static boolean answers() {
        return ANSWERS;
    }
}
