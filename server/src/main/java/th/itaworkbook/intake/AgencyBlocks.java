package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Agency.Rank;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Bands.Band;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Submission.Wording;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.intake.BlockReader.Block;
import th.itaworkbook.intake.RowReader.Use;

/** Reads the blocks {@code bands}, {@code wording} and {@code ranks} of sheet หน่วยงาน. */
final class AgencyBlocks {
    private static final String FROM = "ตั้งแต่คะแนน";
    private static final List<String> BANDS = List.of(FROM, "กลุ่ม", "ชื่อกลุ่มที่ใช้พิมพ์");
    private static final List<String> WORDING = List.of(FROM, "ข้อความ");
    private static final List<String> RANKS =
            List.of("กลุ่มที่จัดอันดับ", "อันดับ", "จำนวนหน่วยงาน", "อันดับปีก่อนหน้า");

    private final BlockReader blocks;
    private final FindingLog log;
    private final Map<String, NamedBlock> found = new LinkedHashMap<>();

    AgencyBlocks(BlockReader blocks, FindingLog log) {
        this.blocks = blocks;
        this.log = log;
    }

    /** Where the blocks stand that were read so far. */
    Map<String, NamedBlock> found() {
        return found;
    }

    /** The severity bands; the standard ones when there are none, or none that can be used. */
    Bands bands() {
        Optional<Block> block = find("bands", BANDS);
        if (block.isEmpty()) {
            return Bands.DEFAULT;
        }
        List<Band> bands = new ArrayList<>();
        boolean complete = true;
        for (List<CellRef> row : block.get().rows()) {
            String group = text(block.get(), row.get(1));
            if (text(block.get(), row.get(0)).isEmpty() && group.isEmpty()) {
                continue;
            }
            Optional<Band> band = band(block.get(), row, group);
            band.ifPresent(bands::add);
            complete &= band.isPresent();
        }
        return complete && areUsable(bands) ? new Bands(bands) : invalid(block.get());
    }

    private Optional<Band> band(Block block, List<CellRef> row, String group) {
        Figure from = score(block, row.get(0), FROM, Use.BY_FORMULAS);
        Optional<Group> known = Group.parse(group);
        if (from == null || known.isEmpty()) {
            return Optional.empty();
        }
        String printed = text(block, row.get(2));
        return Optional.of(new Band(
                from.value(), known.get(), printed.isEmpty() ? known.get().thai() : printed));
    }

    private static boolean areUsable(List<Band> bands) {
        if (bands.size() < 2 || bands.get(0).from().signum() != 0) {
            return false;
        }
        for (int i = 1; i < bands.size(); i++) {
            boolean ascends = bands.get(i).from().compareTo(bands.get(i - 1).from()) > 0;
            if (!ascends || bands.get(i).group().compareTo(bands.get(i - 1).group()) < 0) {
                return false;
            }
        }
        return true;
    }

    private Bands invalid(Block block) {
        String value = block.rows().stream()
                .map(row -> text(block, row.get(0)) + " " + text(block, row.get(1)))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("; "));
        log.add(FindingCode.BANDS_INVALID, block.place(block.range().first()), value);
        return Bands.DEFAULT;
    }

    /** The wordings of the report, ascending. */
    List<Wording> wording() {
        Optional<Block> block = find("wording", WORDING);
        List<Wording> wording = new ArrayList<>();
        for (List<CellRef> row : block.map(Block::rows).orElse(List.of())) {
            String text = block.get().value(row.get(1)).text().strip();
            Figure from = score(block.get(), row.get(0), FROM, Use.BY_SERVICE);
            if (from != null && !text.isEmpty()) {
                wording.add(new Wording(from.value(), text));
            }
        }
        wording.sort(java.util.Comparator.comparing(Wording::from));
        return List.copyOf(wording);
    }

    /** The printed ranks. */
    List<Rank> ranks() {
        Optional<Block> block = find("ranks", RANKS);
        List<Rank> ranks = new ArrayList<>();
        for (List<CellRef> row : block.map(Block::rows).orElse(List.of())) {
            String group = text(block.get(), row.get(0));
            Integer rank = whole(block.get(), row.get(1), RANKS.get(1));
            Integer of = whole(block.get(), row.get(2), RANKS.get(2));
            Integer prior = whole(block.get(), row.get(3), RANKS.get(3));
            if (rank != null || of != null || prior != null) {
                ranks.add(new Rank(group, rank, of, prior, block.get().place(row.get(1))));
            }
        }
        return List.copyOf(ranks);
    }

    private Optional<Block> find(String name, List<String> headers) {
        Optional<Block> block = blocks.find(name, headers);
        block.ifPresent(b -> found.put(name, b.named()));
        return block;
    }

    private static String text(Block block, CellRef at) {
        return Labels.fold(block.value(at).text());
    }

    private Figure score(Block block, CellRef at, String label, Use use) {
        return ScoreCell.read(block.value(at), block.place(at), label, use, log).read();
    }

    private Integer whole(Block block, CellRef at, String label) {
        Figure figure = ScoreCell.count(block.value(at), block.place(at), label, log);
        return figure == null
                ? null
                : figure.value().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
