package vn.sogiamsat.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything a process needs to play the write side. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {}
