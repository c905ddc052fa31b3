package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.itaworkbook.finding.Language;

/** Options that every command has. */
@Command(mixinStandardHelpOptions = true)
final class Options {
    @Option(
            names = "--frameworks",
            paramLabel = "DIR",
            description = "โฟลเดอร์กรอบการประเมินเพิ่มเติม · further framework files, which win over the built-in ones")
    private Path frameworks;

    @Option(
            names = "--lang",
            paramLabel = "th|en",
            defaultValue = "th",
            description = "ภาษาของข้อความ · language of the sentences (th)")
    private Speech speech = Speech.th;

    @Option(names = "--debug", description = "แสดงรายละเอียดเมื่อระบบขัดข้อง · show the stack of an internal error")
    boolean debug;

    /** Spelt as typed. */
    enum Speech {
        th,
        en
    }

    Optional<Path> frameworks() {
        return Optional.ofNullable(frameworks);
    }

    Language language() {
        return Language.valueOf(speech.name().toUpperCase(Locale.ROOT));
    }
}
