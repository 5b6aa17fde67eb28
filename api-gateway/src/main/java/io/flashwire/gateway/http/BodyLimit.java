package io.flashwire.gateway.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that did not say how large it is, once it is too large. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private static final long OF_PUSHES = 5 * 1024 * 1024;
    private static final long OF_ALL_ELSE = 256 * 1024;

    private final UriInfo uri;

    BodyLimit(@Context UriInfo uri) {
        this.uri = uri;
    }

    /** How large a body may be. */
    static long at(String path) {
        return "/api/updates".equals(path) ? OF_PUSHES : OF_ALL_ELSE;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = new Limited(context.getInputStream(), at(uri.getPath()));
        context.setInputStream(body);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            if (body.left < 0) {
                // Whoever reads may have made a complaint of its own of it.
                throw tooLarge();
            }
            throw e;
        }
    }

    private static WebApplicationException tooLarge() {
        // What was not read stands in the way of another request.
        return new WebApplicationException(Response.status(Status.REQUEST_ENTITY_TOO_LARGE)
                .header("Connection", "close")
                .build());
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
