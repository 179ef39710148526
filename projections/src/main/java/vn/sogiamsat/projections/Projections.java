package vn.sogiamsat.projections;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything a process needs to write the views. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Projections {}
