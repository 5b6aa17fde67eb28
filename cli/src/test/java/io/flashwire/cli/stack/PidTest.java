package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PidTest {

    @Test
    void aLivingProcessIsFound() {
        // given
        var pid = Pid.ofThisProcess();

        // when
        var process = pid.process();

        // then
        assertThat(process).contains(ProcessHandle.current());
    }

    @Test
    void aLaterProcessOfTheSameNumberIsAnother() {
        // given
        var now = Pid.ofThisProcess();
        var earlier = new Pid(now.number(), now.startedAt().minus(Duration.ofMinutes(1)));

        // when
        var alive = earlier.isAlive();

        // then
        assertThat(alive).isFalse();
    }

    @Test
    void aDeadProcessIsGone() throws IOException, InterruptedException {
        // given
        var process = new ProcessBuilder("sleep", "60").start();
        var pid = Pid.of(process.toHandle());
        process.destroyForcibly().waitFor();

        // when
        var alive = pid.isAlive();

        // then
        assertThat(alive).isFalse();
    }
}
