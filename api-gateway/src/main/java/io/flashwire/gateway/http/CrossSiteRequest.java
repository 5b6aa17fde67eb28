package io.flashwire.gateway.http;

import io.quarkus.security.ForbiddenException;

/** Another site had a signed-in browser ask for a change. */
final class CrossSiteRequest extends ForbiddenException {
    CrossSiteRequest(String why) {
        super(why);
    }
}
