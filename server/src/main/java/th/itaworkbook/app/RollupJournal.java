package th.itaworkbook.app;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.FigureLine;

/**
 * What a roll-up has read so far, a line of JSON a workbook in a file beside the result, so that a run which was killed
 * goes on where it was. A file that changed since is read again, and a line that is cut off counts for nothing.
 */
final class RollupJournal implements AutoCloseable {
    private static final String SCHEMA = "ita-rollup-part/1";
    private static final JsonMapper JSON = mapper();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<String, Line> known = new HashMap<>();

    /** The first line: which program and rules the others come from. */
    private record Head(String schema, String rules) {}

    /** One workbook; it is the same as long as path, size and time of change are. */
    private record Line(String path, long size, long modifiedMs, AgencyResult result) {}

    private RollupJournal(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens the journal beside the result; lines under other rules are thrown away. */
    static RollupJournal open(Path result, String rules) throws UsageException {
        Path file = result.resolveSibling(result.getFileName() + ".part");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new UsageException(
                        "มีคำสั่งรวมผลอื่นกำลังเขียน " + result + " อยู่",
                        "another roll-up is writing to the same result");
            }
            RollupJournal journal = new RollupJournal(file, channel, lock);
            journal.load(new Head(SCHEMA, rules));
            return journal;
        } catch (IOException e) {
            throw WorkbookFile.cannotWrite(file, e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void load(Head head) throws IOException {
        byte[] first = line(head);
        byte[] all = Files.readAllBytes(file);
        long end = 0;
        for (int from = 0; from < all.length; ) {
            int to = from;
            while (to < all.length && all[to] != '\n') {
                to++;
            }
            byte[] one = java.util.Arrays.copyOfRange(all, from, Math.min(all.length, to + 1));
            boolean good = to < all.length && (from == 0 ? java.util.Arrays.equals(one, first) : keep(one));
            if (!good) {
                break;
            }
            end = to + 1L;
            from = to + 1;
        }
        channel.truncate(end);
        channel.position(end);
        if (end == 0) {
            channel.write(ByteBuffer.wrap(first));
        }
    }

    private boolean keep(byte[] bytes) {
        try {
            Line line = JSON.readValue(bytes, Line.class);
            known.put(line.path(), line);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What was read of this file as it is now, if it was. */
    Optional<AgencyResult> known(Path workbook, BasicFileAttributes attributes) {
        Line line = known.get(key(workbook));
        boolean same = line != null
                && line.size() == attributes.size()
                && line.modifiedMs() == attributes.lastModifiedTime().toMillis();
        return same ? Optional.of(line.result()) : Optional.empty();
    }

    /** Notes what was read; may be called by several threads. */
    void add(Path workbook, BasicFileAttributes attributes, AgencyResult result) throws UsageException {
        try {
            byte[] bytes = line(new Line(
                    key(workbook),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    result));
            synchronized (this) {
                channel.write(ByteBuffer.wrap(bytes));
            }
        } catch (IOException e) {
            throw WorkbookFile.cannotWrite(file, e);
        }
    }

    private static String key(Path workbook) {
        return workbook.toAbsolutePath().normalize().toString();
    }

    private static byte[] line(Object what) throws IOException {
        return (JSON.writeValueAsString(what) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The result is written: nothing is left to go on with. */
    void done() throws UsageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw WorkbookFile.cannotWrite(file, e);
        }
    }

    @Override
    public void close() throws UsageException {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw WorkbookFile.cannotWrite(file, e);
        }
    }

    private static JsonMapper mapper() {
        SimpleModule figures = new SimpleModule();
        figures.addSerializer(FigureLine.class, new StdSerializer<>(FigureLine.class) {
            @Override
            public void serialize(FigureLine line, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(line.text());
            }
        });
        figures.addDeserializer(FigureLine.class, new StdDeserializer<>(FigureLine.class) {
            @Override
            public FigureLine deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return FigureLine.parse(in.getText());
            }
        });
        return JsonMapper.builder()
                .addModule(figures)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .build();
    }
}
