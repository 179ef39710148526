package vn.sogiamsat.command.compliance;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How months are opened.
 *
 * @param firstMonth the first that is, {@code yyyy-MM}; null for the current one
 * @param opensMonths whether this process opens any by its clock
 */
@ConfigurationProperties("ledger.compliance")
record ComplianceSettings(
        @Nullable YearMonth firstMonth,
        @DefaultValue("true") boolean opensMonths) {}
