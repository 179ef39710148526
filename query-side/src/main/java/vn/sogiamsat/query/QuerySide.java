package vn.sogiamsat.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything a process needs to answer people: queries, REST, pages. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {}
