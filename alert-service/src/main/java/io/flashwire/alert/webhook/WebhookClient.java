package io.flashwire.alert.webhook;

import io.flashwire.alert.delivery.Outcome;
import io.flashwire.alert.egress.Egress;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message. It resolves the host itself, asks whether its addresses may be dialled, and dials the very address
 * that was judged, under the name of the host; it follows no redirect, and reads no more of an answer than it must.
 */
@ApplicationScoped
class WebhookClient {

    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final int CONNECT_TIMEOUT_MS = 5000;
    private static final int KEPT_SECONDS = 4;
    private static final int MOST_OF_AN_ANSWER = 16 * 1024;
    private static final long ANSWERS_END_MS = 2000;

    private final Vertx vertx;
    private final HttpClient http;
    private final Egress egress;
    private final HostResolver resolver;
    private final InstantSource clock;

    WebhookClient(Vertx vertx, Egress egress, HostResolver resolver, InstantSource clock) {
        this.vertx = vertx;
        this.egress = egress;
        this.resolver = resolver;
        this.clock = clock;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setVerifyHost(true)
                .setMaxPoolSize(4)
                .setKeepAliveTimeout(KEPT_SECONDS));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** Blocks until there is an answer, or until it is too late for one. */
    Outcome post(String url, Map<String, String> headers, byte[] body) {
        var uri = URI.create(url);
        var host = uri.getHost();
        if (host == null) {
            return new Outcome.Forbidden("the URL names no host");
        }
        return switch (resolver.resolve(host)) {
            case HostResolver.Unknown unknown -> new Outcome.Unreachable(unknown.why());
            case HostResolver.Known known ->
                switch (egress.judge(host, known.addresses())) {
                    case Egress.Refused refused -> new Outcome.Forbidden(refused.why());
                    case Egress.Allowed allowed -> dial(uri, allowed.address(), headers, body);
                };
        };
    }

    private Outcome dial(URI uri, InetAddress address, Map<String, String> headers, byte[] body) {
        var options = options(uri, address, headers);
        try {
            return exchange(options, body);
        } catch (HttpClosedException _) {
            // The receiver hung up on a connection that was kept for it: that says nothing of the message.
            return retry(options, body);
        }
    }

    private Outcome retry(RequestOptions options, byte[] body) {
        try {
            return exchange(options, body);
        } catch (HttpClosedException _) {
            return new Outcome.Unreachable("the connection was closed before an answer");
        }
    }

    private Outcome exchange(RequestOptions options, byte[] body) throws HttpClosedException {
        var answer = Promise.<Outcome>promise();
        var dialled = new AtomicReference<@Nullable HttpClientRequest>();
        // All on one event loop: an answer must not end before somebody listens to it.
        vertx.getOrCreateContext()
                .runOnContext(_ -> http.request(options)
                        .compose(request -> {
                            dialled.set(request);
                            return request.send(Buffer.buffer(body));
                        })
                        .map(this::outcome)
                        .onComplete(answer));
        try {
            return answer.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            var request = dialled.get();
            if (request != null) {
                request.reset();
            }
            return new Outcome.Unreachable("no answer within " + TIMEOUT.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpClosedException closed) {
                throw closed;
            }
            return new Outcome.Unreachable(reason(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("the service is stopping");
        }
    }

    private static RequestOptions options(URI uri, InetAddress address, Map<String, String> headers) {
        var tls = "https".equalsIgnoreCase(uri.getScheme());
        var port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(target(uri))
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Flashwire");
        headers.forEach(options::putHeader);
        return options;
    }

    private Outcome outcome(HttpClientResponse response) {
        discard(response);
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted(status);
        }
        return status == 410
                ? new Outcome.Gone()
                : new Outcome.Refused(status, RetryAfter.parse(response.getHeader("retry-after"), clock.instant()));
    }

    /** The status decides. The rest is read only to keep the connection, and not for long. */
    private void discard(HttpClientResponse response) {
        var read = new AtomicLong();
        var tooLate = vertx.setTimer(ANSWERS_END_MS, _ -> response.request().reset());
        response.exceptionHandler(_ -> vertx.cancelTimer(tooLate));
        response.endHandler(_ -> vertx.cancelTimer(tooLate));
        response.handler(bytes -> {
            if (read.addAndGet(bytes.length()) > MOST_OF_AN_ANSWER) {
                response.request().reset();
            }
        });
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** What went wrong, without the address: whoever reads the log of deliveries need not learn what lies behind a name. */
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> "the connection was refused";
            case SSLException _ -> "TLS failed";
            case null -> "the connection failed";
            default -> "the connection failed (" + cause.getClass().getSimpleName() + ")";
        };
    }
}
