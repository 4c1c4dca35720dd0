/** Speaks OpenID Connect with the provider that an installation was told of, and knows nobody who comes from there. */
package org.postil.openid;
