package vn.sogiamsat.query.organisation;

import java.util.UUID;

/**
 * A unit that is named on another's page.
 *
 * @param visible whether the user may see it; if not, name and code are empty
 */
public record UnitLink(UUID id, String name, String code, boolean visible) {}
