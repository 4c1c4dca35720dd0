package org.postil.openid;

/**
 * Whom the provider has just vouched for.
 *
 * @param issuer the provider's own address
 * @param subject its name for this person, which no other has there and which never changes, of 255 characters at most
 * @param email null when the provider gives none
 * @param verified whether the provider says that the address is this person's; without that it proves nothing
 * @param name as people write it; null when the provider gives none
 */
public record Identity(String issuer, String subject, String email, boolean verified, String name) {}
