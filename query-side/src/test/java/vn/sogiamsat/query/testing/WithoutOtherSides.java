package vn.sogiamsat.query.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;

/** Neither the command side nor the projections run here. For {@code @Import}; not found by scanning. */
public class WithoutOtherSides {

    @Bean
    static BeanDefinitionRegistryPostProcessor othersRemoved() {
        return (BeanDefinitionRegistry registry) -> {
            registry.removeBeanDefinition("stubWriteSide");
            registry.removeBeanDefinition("stubState");
            registry.removeBeanDefinition("stubIntegrity");
            registry.removeBeanDefinition("stubBundles");
            registry.removeBeanDefinition("indexedOrganisation");
        };
    }
}
