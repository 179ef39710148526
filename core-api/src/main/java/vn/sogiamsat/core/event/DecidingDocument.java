package vn.sogiamsat.core.event;

import java.time.LocalDate;

/** A document by which something was decided. Numbers collide, so a citation is number, issuer and date together. */
public record DecidingDocument(
        @Label(vi = "Số, ký hiệu", en = "Number") @Text(60) String number,
        @Label(vi = "Cơ quan ban hành", en = "Issuer") String issuer,
        @Label(vi = "Ngày ban hành", en = "Date") LocalDate date) {}
