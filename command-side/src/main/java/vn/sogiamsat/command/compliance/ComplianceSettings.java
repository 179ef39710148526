package vn.sogiamsat.command.compliance;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger keeps its calendar.
 *
 * @param firstMonth the first that is, {@code yyyy-MM}; null for the current one
 * @param opensMonths whether this process opens any by its clock
 * @param closesDays whether this process closes days by its clock
 */
@ConfigurationProperties("ledger.compliance")
record ComplianceSettings(
        @Nullable YearMonth firstMonth,
        @DefaultValue("true") boolean opensMonths,
        @DefaultValue("true") boolean closesDays) {}
