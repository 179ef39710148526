package vn.sogiamsat.query.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets a page leave only when it is whole: one that fails half way becomes an error page, not half a page. */
@Component
class WholePages implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver pages) {
            pages.setProducePartialOutputWhileProcessing(false);
        }
        return bean;
    }
}
