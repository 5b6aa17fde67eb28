package io.flashwire.system;

import io.flashwire.cli.stack.EmbeddedStack;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Progress;
import io.flashwire.cli.stack.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The embedded stack with the four packaged services: started once for all tests, stopped after the last. */
final class RunningSystem implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RunningSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Flashwire.class;
    }

    @Override
    public Flashwire resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(
                        context.getRoot().getStore(HERE).computeIfAbsent(Stack.class, _ -> new Stack(), Stack.class))
                .flashwire();
    }

    /** A start that failed is not tried again by every test. */
    private static final class Stack implements AutoCloseable {

        private final EmbeddedStack stack;
        private final CompletableFuture<Flashwire> started;

        Stack() {
            try {
                var project = Path.of(Objects.requireNonNull(System.getProperty("flashwire.root")));
                var home = new Home(project, Files.createTempDirectory("flashwire-system-test"));
                var clock = Clock.systemUTC();
                home.make();
                stack = new EmbeddedStack(home, freePort(), clock, new Progress(System.out, clock));
                Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
                started = CompletableFuture.supplyAsync(() -> {
                    stack.start();
                    return new Flashwire(stack.gateway(), Secrets.of(home).adminKey(), stack::signIn, home);
                });
            } catch (IOException e) {
                throw new IllegalStateException("no folder or port for the stack", e);
            }
        }

        Flashwire flashwire() {
            return started.join();
        }

        @Override
        public void close() {
            stack.stop();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
