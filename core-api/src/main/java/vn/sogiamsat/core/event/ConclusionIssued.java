package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;

/**
 * The committee issues its conclusion.
 *
 * @param summary in short; null where only the document says it
 */
@EventType(
        name = "vn.sogiamsat.inspection.conclusion-issued",
        vi = "Ban hành kết luận kiểm tra",
        en = "Conclusion issued")
public record ConclusionIssued(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Kết luận", en = "Conclusion") DecidingDocument decision,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document,

        @Label(vi = "Nội dung kết luận", en = "Summary") @Nullable @Text(20_000)
        String summary)
        implements InspectionEvent {}
