package org.postil.openid;

import java.net.URI;

/**
 * What somebody is sent to the provider with. All but the address is secret, stays with his browser and proves, when he is
 * back, that it is he who went.
 *
 * @param address where he goes
 * @param state comes back with him (RFC 6749, 10.12)
 * @param nonce stands in what the provider then says of him (OpenID Connect Core 1.0, 15.5.2)
 * @param verifier without which nobody gets anything for the code he brings (RFC 7636)
 */
public record Departure(URI address, String state, String nonce, String verifier) {}
