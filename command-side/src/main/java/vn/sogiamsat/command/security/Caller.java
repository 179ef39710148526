package vn.sogiamsat.command.security;

import java.security.Principal;

/** Who calls the machine interface: the principal of the request's Authentication. */
public sealed interface Caller extends Principal permits SourcePrincipal, OperatorPrincipal {}
