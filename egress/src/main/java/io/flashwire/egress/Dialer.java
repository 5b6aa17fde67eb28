package io.flashwire.egress;

import io.flashwire.egress.Answer.Answered;
import io.flashwire.egress.Answer.Forbidden;
import io.flashwire.egress.Answer.TooLarge;
import io.flashwire.egress.Answer.Unreachable;
import io.vertx.core.Future;
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
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls. It resolves the host itself, asks whether its addresses may be dialled, and dials the very address that was
 * judged, under the name of the host; it follows no redirect, and reads no more of an answer than it was asked for.
 */
public final class Dialer implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MS = 5000;
    private static final int KEPT_SECONDS = 4;

    /** Many endpoints share one host, and those of them that hang must not keep the others waiting. */
    private static final int CONNECTIONS_TO_A_HOST = 1024;

    private static final int MOST_TO_DISCARD = 16 * 1024;
    private static final long DISCARDING_ENDS_MS = 2000;
    private static final long LOOKING_ENDS_MS = 1000;

    private final Vertx vertx;
    private final HttpClient http;
    private final HttpClient fresh;
    private final Egress egress;
    private final HostResolver resolver;

    public Dialer(Vertx vertx, Egress egress) {
        this(vertx, egress, new HostResolver(InetAddress::getAllByName));
    }

    Dialer(Vertx vertx, Egress egress, HostResolver resolver) {
        this.resolver = resolver;
        this.vertx = vertx;
        this.egress = egress;
        this.http = vertx.createHttpClient(options().setKeepAliveTimeout(KEPT_SECONDS));
        this.fresh = vertx.createHttpClient(options().setKeepAlive(false));
    }

    /** Not traced here: an address may be a secret, and a span would tell it whole. */
    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setVerifyHost(true)
                .setMaxPoolSize(CONNECTIONS_TO_A_HOST);
    }

    @Override
    public void close() {
        http.close();
        fresh.close();
        resolver.close();
    }

    /** Blocks until there is an answer, or until it is too late for one. */
    public Answer send(Call call) {
        var host = call.uri().getHost();
        if (host == null) {
            return new Forbidden("the URL names no host");
        }
        return switch (resolver.resolve(host)) {
            case HostResolver.Unknown(String why) -> new Unreachable(why);
            case HostResolver.Known(var addresses) ->
                switch (egress.judge(host, addresses)) {
                    case Egress.Refused(String why) -> new Forbidden(why);
                    case Egress.Allowed(InetAddress address) -> dial(call, address);
                };
        };
    }

    private Answer dial(Call call, InetAddress address) {
        try {
            return exchange(call, address, http);
        } catch (HungUp _) {
            // On a connection that was kept for it: that says nothing of this call, nor of others that were kept.
            return redial(call, address);
        }
    }

    private Answer redial(Call call, InetAddress address) {
        try {
            return exchange(call, address, fresh);
        } catch (HungUp _) {
            return new Unreachable("the connection was closed before the end of the answer");
        }
    }

    /** The other side closed the connection. */
    private static final class HungUp extends Exception {

        HungUp(@Nullable Throwable cause) {
            super(cause);
        }

        static boolean is(@Nullable Throwable cause) {
            return switch (cause) {
                case HttpClosedException _ -> true;
                case ConnectException _, SSLException _ -> false;
                // Reset by the peer, a broken pipe: each transport has a class of its own for it.
                case IOException _ -> true;
                case null, default -> false;
            };
        }
    }

    private Answer exchange(Call call, InetAddress address, HttpClient client) throws HungUp {
        var answer = Promise.<Answer>promise();
        var dialled = new AtomicReference<@Nullable HttpClientRequest>();
        // All on one event loop: an answer must not end before somebody listens to it.
        vertx.getOrCreateContext()
                .runOnContext(_ -> client.request(options(call, address))
                        .compose(request -> {
                            dialled.set(request);
                            return request.send(Buffer.buffer(call.body()));
                        })
                        .compose(response -> answer(response, call))
                        .onComplete(answer));
        try {
            return answer.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(call.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            reset(dialled.get());
            return new Unreachable("no answer within " + call.patience().toSeconds() + " s");
        } catch (ExecutionException e) {
            if (HungUp.is(e.getCause())) {
                throw new HungUp(e.getCause());
            }
            return new Unreachable(reason(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            reset(dialled.get());
            return new Unreachable("the service is stopping");
        }
    }

    private static void reset(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static RequestOptions options(Call call, InetAddress address) {
        var uri = call.uri();
        var tls = "https".equalsIgnoreCase(uri.getScheme());
        var port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method().name()))
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(target(uri))
                .setFollowRedirects(false);
        call.headers().forEach(options::putHeader);
        return options;
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private Future<Answer> answer(HttpClientResponse response, Call call) {
        if (call.largest() == 0) {
            discard(response);
            return Future.succeededFuture(new Answered(response.statusCode(), headers(response), new byte[0]));
        }
        return switch (call.excess()) {
            case REFUSED -> whole(response, call.largest());
            case CUT -> beginning(response, call.largest());
        };
    }

    private static Future<Answer> whole(HttpClientResponse response, int largest) {
        var answer = Promise.<Answer>promise();
        var body = Buffer.buffer();
        response.exceptionHandler(answer::tryFail);
        response.endHandler(
                _ -> answer.tryComplete(new Answered(response.statusCode(), headers(response), body.getBytes())));
        response.handler(bytes -> {
            if (body.length() + bytes.length() <= largest) {
                body.appendBuffer(bytes);
            } else if (answer.tryComplete(new TooLarge(largest))) {
                response.request().reset();
            }
        });
        return answer.future();
    }

    /** What comes of the body within a moment. The status is told in any case: an answer that dawdles is an answer. */
    private Future<Answer> beginning(HttpClientResponse response, int largest) {
        var answer = Promise.<Answer>promise();
        var body = Buffer.buffer();
        var read = new AtomicLong();
        Runnable tell =
                () -> answer.tryComplete(new Answered(response.statusCode(), headers(response), body.getBytes()));
        var tooLate = vertx.setTimer(LOOKING_ENDS_MS, _ -> {
            tell.run();
            response.request().reset();
        });
        Runnable end = () -> {
            vertx.cancelTimer(tooLate);
            tell.run();
        };
        response.exceptionHandler(_ -> end.run());
        response.endHandler(_ -> end.run());
        response.handler(bytes -> {
            body.appendBuffer(bytes.slice(0, Math.min(bytes.length(), largest - body.length())));
            if (read.addAndGet(bytes.length()) > largest + MOST_TO_DISCARD) {
                end.run();
                response.request().reset();
            }
        });
        return answer.future();
    }

    /** The status decides. The rest is read only to keep the connection, and not for long. */
    private void discard(HttpClientResponse response) {
        var read = new AtomicLong();
        var tooLate = vertx.setTimer(DISCARDING_ENDS_MS, _ -> response.request().reset());
        response.exceptionHandler(_ -> vertx.cancelTimer(tooLate));
        response.endHandler(_ -> vertx.cancelTimer(tooLate));
        response.handler(bytes -> {
            if (read.addAndGet(bytes.length()) > MOST_TO_DISCARD) {
                response.request().reset();
            }
        });
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        var headers = new HashMap<String, String>();
        response.headers()
                .forEach((name, value) ->
                        headers.merge(name.toLowerCase(Locale.ROOT), value, (one, other) -> one + ", " + other));
        return headers;
    }

    /** What went wrong, without the address: whoever reads it need not learn what lies behind a name. */
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> "the connection was refused";
            case SSLException _ -> "TLS failed";
            case null -> "the connection failed";
            default -> "the connection failed (" + cause.getClass().getSimpleName() + ")";
        };
    }
}
