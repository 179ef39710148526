package vn.sogiamsat.query.sender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.command.SenderQuery;

/** A check as a file: for the sending system while it goes on, for the records once it has its verdict. */
@Component
class CheckFile {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final JsonMapper json = Json.mapper();

    CheckFile(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(SenderQuery.Check check) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("check", check.id());
        file.put("source", check.source());
        file.put("begunBy", check.begunBy());
        file.put("begunAt", check.begunAt());
        file.put("verdict", check.passed() == null ? "running" : check.passed() ? "passed" : "failed");
        file.put("endedBy", check.endedBy());
        file.put("endedAt", check.endedAt());
        file.put("steps", check.steps().stream().map(this::step).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private Map<String, @Nullable Object> step(SenderQuery.Step step) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("number", step.number());
        file.put("kind", step.kind());
        both(file, "title", "check.step." + step.kind());
        file.put("state", step.state());
        file.put("tries", step.tries());
        file.put("expectedStatus", step.expected());
        file.put("judgedAt", step.at());
        file.put("why", step.why().stream().map(this::why).toList());
        file.put("events", step.events().stream().map(json::readTree).toList());
        return file;
    }

    private Map<String, @Nullable Object> why(SenderQuery.Why why) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("code", why.code());
        file.put("detail", why.detail());
        both(file, "text", "check.why." + why.code(), why.detail());
        return file;
    }

    private void both(Map<String, @Nullable Object> file, String name, String key, Object... arguments) {
        for (Locale language : List.of(VIETNAMESE, Locale.ENGLISH)) {
            file.put(name + "." + language.getLanguage(), messages.getMessage(key, arguments, language));
        }
    }
}
