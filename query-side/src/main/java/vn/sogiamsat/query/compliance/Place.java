package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sogiamsat.rules.obligation.Status;

/** Addresses that go on from a page with the same unit, months and moment. */
record Place(ObligationFilter filter, Asked asked) {

    /** The obligations of a status; of every status where it is null. */
    public String list(@Nullable Status status) {
        return obligations(filter.rule(), status, asked.from(), asked.to());
    }

    /**
     * The same list as a file.
     *
     * @param format {@code csv} or {@code xlsx}
     */
    public String file(Status status, String format) {
        return "/obligations." + format + list(status).substring("/obligations".length());
    }

    public String rule(String rule) {
        return obligations(rule, null, asked.from(), asked.to());
    }

    public String month(YearMonth month) {
        return obligations(null, null, month, month);
    }

    /** Another unit's dashboard. */
    public String unit(UUID unit) {
        return at("/compliance", unit, asked.from(), asked.to()).toUriString();
    }

    /** The dashboard of what this list is a part of. */
    public String dashboard() {
        return at("/compliance", filter.unit(), asked.from(), asked.to()).toUriString();
    }

    /**
     * Why the figures are others than on a day before.
     *
     * @param why null for any reason
     */
    public String changes(LocalDate since, @Nullable Why why) {
        return at("/compliance/changes", filter.unit(), asked.from(), asked.to())
                .queryParam("since", since)
                .queryParamIfPresent("why", Optional.ofNullable(why).map(Why::code))
                .toUriString();
    }

    /** One obligation, looked at from the same moment. */
    public String obligation(UUID id) {
        return moment(UriComponentsBuilder.fromPath("/obligations/" + id)).toUriString();
    }

    /** One obligation as it stood on a day by what was known at its end. */
    public String obligation(UUID id, LocalDate day) {
        return UriComponentsBuilder.fromPath("/obligations/" + id)
                .queryParam("on", day)
                .queryParam("known", day)
                .toUriString();
    }

    /** The committee members of a year. */
    public String supervisors(int year) {
        return ofYear(UriComponentsBuilder.fromPath("/supervisors"), year);
    }

    /** One of them. */
    public String supervisor(UUID person, int year) {
        return ofYear(UriComponentsBuilder.fromPath("/supervisors/" + person), year);
    }

    private String ofYear(UriComponentsBuilder address, int year) {
        return moment(address.queryParamIfPresent("unit", Optional.ofNullable(filter.unit()))
                        .queryParam("year", year))
                .toUriString();
    }

    private String obligations(@Nullable String rule, @Nullable Status status, YearMonth from, YearMonth to) {
        return at("/obligations", filter.unit(), from, to)
                .queryParamIfPresent("rule", Optional.ofNullable(rule).filter(text -> !text.isBlank()))
                .queryParamIfPresent("status", Optional.ofNullable(status).map(Status::code))
                .encode()
                .toUriString();
    }

    private UriComponentsBuilder at(String path, @Nullable UUID unit, YearMonth from, YearMonth to) {
        return moment(UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("unit", Optional.ofNullable(unit))
                .queryParam("from", from)
                .queryParam("to", to));
    }

    private UriComponentsBuilder moment(UriComponentsBuilder address) {
        return address.queryParamIfPresent("on", Optional.ofNullable(filter.on()))
                .queryParamIfPresent("known", Optional.ofNullable(filter.known()));
    }
}
