package vn.sogiamsat.query.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Labelled;

/** Words of closed lists in addresses and forms: by the code they have in JSON, such as {@code superior-remote}. */
@Component
class WordParameters implements ConverterFactory<String, Labelled> {

    @Override
    public <T extends Labelled> Converter<String, T> getConverter(Class<T> type) {
        return new ByCode<>(type);
    }

    private record ByCode<T extends Labelled>(Class<T> type) implements Converter<String, T> {
        @Override
        @SuppressWarnings("NullAway") // Spring takes null: a field left empty is no word
        public @Nullable T convert(String code) {
            return code.isBlank() ? null : find(type, code.strip());
        }
    }

    private static <T extends Labelled> T find(Class<T> type, String code) {
        @Nullable T[] words = type.getEnumConstants();
        if (words == null) {
            throw new IllegalArgumentException(type + " is no closed list");
        }
        return Arrays.stream(words)
                .filter(word -> word != null && word.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + code));
    }
}
