package vn.sogiamsat.query.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.UserRole;

/** The person who is signed in: the principal of every request to a page. A controller takes it as a parameter. */
public final class Viewer implements UserDetails {
    private static final long serialVersionUID = 1L;

    private final User user;

    Viewer(User user) {
        this.user = user;
    }

    public String login() {
        return user.login();
    }

    /** What pages call them. */
    public String displayName() {
        return user.name();
    }

    public boolean is(UserRole role) {
        return user.is(role);
    }

    public boolean isAnyOf(UserRole... roles) {
        return Arrays.stream(roles).anyMatch(this::is);
    }

    /** @throws AccessDeniedException when they have none of these roles */
    public void mustBeAnyOf(UserRole... roles) {
        if (!isAnyOf(roles)) {
            throw new AccessDeniedException("needs one of the roles " + Arrays.toString(roles));
        }
    }

    /** In the order of the roles. */
    public List<UserRole> roles() {
        return user.roles().stream().sorted().toList();
    }

    /** Codes of units, or {@code *}. */
    public List<String> units() {
        return user.units();
    }

    /** Whether they answer for this source: see what it sent, mend it, change its keys. Administrators keep all. */
    public boolean keeps(String source) {
        return is(UserRole.ADMINISTRATOR)
                || user.sources().contains(User.ALL_SOURCES)
                || user.sources().contains(source);
    }

    /** Whether they keep any source. */
    public boolean isKeeper() {
        return is(UserRole.ADMINISTRATOR) || !user.sources().isEmpty();
    }

    /** Names of sources, or {@code *}, as the file of users says; empty for most. */
    public List<String> sources() {
        return user.sources();
    }

    public Locale locale() {
        return user.locale();
    }

    public boolean mustChangePassword() {
        return user.mustChangePassword();
    }

    User user() {
        return user;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return user.passwordHash();
    }

    @Override
    public String getUsername() {
        return user.login();
    }
}
