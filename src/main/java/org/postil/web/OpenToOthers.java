package org.postil.web;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What scripts of other sites may read, as viewers of page images do that run elsewhere. No cookie goes with what they ask
 * (Fetch, 3.2.5: the answer to anybody cannot be had with credentials), so that is what everybody may see.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToOthers {
    /** Says so, with problems too. */
    class Header {
        @OpenToOthers
        @ServerResponseFilter
        public void say(ContainerResponseContext response) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        }
    }
}
