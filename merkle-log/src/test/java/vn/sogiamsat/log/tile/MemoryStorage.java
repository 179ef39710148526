package vn.sogiamsat.log.tile;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files in memory, with the contract of {@link TileStorage}. */
class MemoryStorage implements TileStorage {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** Each file as hexadecimal digits. */
    Map<String, String> texts() {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> HexFormat.of().formatHex(file.getValue())));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void create(String path, byte[] content) throws IOException {
        byte[] there = files.putIfAbsent(path, content.clone());
        if (there != null && !Arrays.equals(there, content)) {
            throw new OverwriteException(path);
        }
    }

    @Override
    public void replace(String path, byte[] content) {
        files.put(path, content.clone());
    }

    @Override
    public void discard(String folder) {
        files.keySet().removeIf(path -> path.startsWith(folder + "/"));
    }
}
