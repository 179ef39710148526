package vn.sogiamsat.app.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.port.EvidenceBundles.Item;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.core.port.Integrity.Point;

/** How what ports take and return is written. Streams and bundles stay where they are; what crosses says where. */
final class Wire {
    private Wire() {}

    private record Stream(String place, UUID id) {}

    private record Bundle(String place, UUID held, UUID id, Instant madeAt, Point checkpoint, List<Item> items) {}

    /** Who reads may be of another release than who wrote; and what a record works out of itself is written, too. */
    private static JsonMapper.Builder tolerant() {
        return Json.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** For who answers. */
    static JsonMapper writer(Held held) {
        return tolerant()
                .addModule(new SimpleModule("held")
                        .addSerializer(InputStream.class, new ValueSerializer<>() {
                            @Override
                            public void serialize(
                                    InputStream stream, JsonGenerator generator, SerializationContext context) {
                                generator.writePOJO(
                                        new Stream(held.place(), held.hold(Reading.class, Parts.of(stream))));
                            }
                        })
                        .addSerializer(Reading.class, new ValueSerializer<>() {
                            @Override
                            public void serialize(
                                    Reading reading, JsonGenerator generator, SerializationContext context) {
                                generator.writePOJO(new Stream(held.place(), held.hold(Reading.class, reading)));
                            }
                        })
                        .addSerializer(UploadElsewhere.class, new ValueSerializer<>() {
                            @Override
                            public void serialize(
                                    UploadElsewhere upload, JsonGenerator generator, SerializationContext context) {
                                generator.writePOJO(new Stream(held.place(), held.hold(UploadElsewhere.class, upload)));
                            }
                        })
                        .addSerializer(Prepared.class, new ValueSerializer<>() {
                            @Override
                            public void serialize(
                                    Prepared bundle, JsonGenerator generator, SerializationContext context) {
                                generator.writePOJO(new Bundle(
                                        held.place(),
                                        held.hold(BundleElsewhere.class, new HeldBundle(bundle)),
                                        bundle.id(),
                                        bundle.madeAt(),
                                        bundle.checkpoint(),
                                        bundle.items()));
                            }
                        }))
                .build();
    }

    /** For who asked. */
    static JsonMapper reader(Caller caller) {
        return tolerant()
                .addModule(new SimpleModule("elsewhere")
                        .addDeserializer(InputStream.class, new ValueDeserializer<>() {
                            @Override
                            public InputStream deserialize(JsonParser parser, DeserializationContext context) {
                                return new StreamElsewhere(reading(parser, context, caller));
                            }
                        })
                        .addDeserializer(Reading.class, new ValueDeserializer<>() {
                            @Override
                            public Reading deserialize(JsonParser parser, DeserializationContext context) {
                                return reading(parser, context, caller);
                            }
                        })
                        .addDeserializer(UploadElsewhere.class, new ValueDeserializer<>() {
                            @Override
                            public UploadElsewhere deserialize(JsonParser parser, DeserializationContext context) {
                                Stream upload = context.readValue(parser, Stream.class);
                                return caller.held(UploadElsewhere.class, upload.place(), upload.id());
                            }
                        })
                        .addDeserializer(Prepared.class, new ValueDeserializer<>() {
                            @Override
                            public Prepared deserialize(JsonParser parser, DeserializationContext context) {
                                Bundle bundle = context.readValue(parser, Bundle.class);
                                return new RemoteBundle(
                                        bundle, caller.held(BundleElsewhere.class, bundle.place(), bundle.held()));
                            }
                        }))
                .build();
    }

    private static Reading reading(JsonParser parser, DeserializationContext context, Caller caller) {
        Stream stream = context.readValue(parser, Stream.class);
        return caller.held(Reading.class, stream.place(), stream.id());
    }

    private record RemoteBundle(Bundle bundle, BundleElsewhere elsewhere) implements Prepared {
        @Override
        public UUID id() {
            return bundle.id();
        }

        @Override
        public Instant madeAt() {
            return bundle.madeAt();
        }

        @Override
        public Point checkpoint() {
            return bundle.checkpoint();
        }

        @Override
        public List<Item> items() {
            return bundle.items();
        }

        @Override
        public void write(byte[] html, byte[] pdf, OutputStream out) throws IOException {
            try (elsewhere) {
                Parts.each(html, elsewhere::html);
                Parts.each(pdf, elsewhere::pdf);
                try (InputStream zip = new StreamElsewhere(elsewhere.written())) {
                    zip.transferTo(out);
                }
            }
        }
    }
}
