package vn.sogiamsat.query.web;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;

/** Keeps what the signed-in user brings along out of the described parameters. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class, Viewer.class);
    }
}
