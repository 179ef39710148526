package vn.sogiamsat.command.record;

import vn.sogiamsat.core.command.Receipt;

/**
 * A claim that stands.
 *
 * @param digest keyed digest of the content that was sent first, 64 hexadecimal digits
 * @param receipt what the sender was answered
 */
public record Claim(String digest, Receipt receipt) {}
