package th.itaworkbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.opendata.OpenFile;
import th.itaworkbook.pipeline.MinistryService;
import th.itaworkbook.pipeline.TypedValue;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.report.ReportOptions;

/** Answers by what the "workbook" says, so that the doors can be tested without any workbook. */
public final class FakeWorkbookService implements WorkbookService {
    /** What a bug of ours might quote; must never leave the process. */
    public static final String SECRET = "secret-95.55";

    private final EditList edits;
    private final Semaphore waiting = new Semaphore(0);
    private final CountDownLatch release = new CountDownLatch(1);

    /** A service that writes nothing. */
    public FakeWorkbookService() {
        this(new EditList(List.of()));
    }

    /** A service that writes those edits. */
    public FakeWorkbookService(EditList edits) {
        this.edits = edits;
    }

    /** Lets requests that said {@code wait} go on. */
    public void release() {
        release.countDown();
    }

    @Override
    public Checked check(byte[] workbook) throws UnusableFileException {
        String text = new String(workbook, StandardCharsets.UTF_8);
        if (text.startsWith("unusable:")) {
            FindingCode code = FindingCode.valueOf(text.substring("unusable:".length()));
            String[] args = code.arguments().stream().map(a -> "x").toArray(String[]::new);
            throw new UnusableFileException(code, "", args);
        }
        switch (text) {
            case "bug" -> throw new IllegalStateException(SECRET);
            case "overflow" -> throw new StackOverflowError(SECRET);
            case "wait" -> await();
            default -> {}
        }
        return text.equals("clean") ? SampleResult.clean() : SampleResult.checked();
    }

    /** Returns once so many requests said {@code wait}. */
    public void awaitWaiting(int requests) throws InterruptedException {
        waiting.acquire(requests);
    }

    private void await() {
        waiting.release();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Analysed analyse(byte[] workbook, boolean tidy) throws UnusableFileException {
        return new Analysed(check(workbook), edits, prefixed(tidy ? "tidied:" : "annotated:", workbook));
    }

    @Override
    public Audited audit(byte[] workbook, Optional<byte[]> against) throws UnusableFileException {
        return new Audited(
                check(workbook), SampleResult.audit(), Optional.empty(), edits, prefixed("audited:", workbook));
    }

    @Override
    public Reported report(byte[] workbook, ReportOptions options) throws UnusableFileException {
        Checked checked = check(workbook);
        List<String> gaps = checked.findings().isEmpty() ? List.of() : List.of("gap");
        return new Reported(checked, prefixed("report " + options.digits() + ":", workbook), gaps);
    }

    @Override
    public byte[] clear(byte[] workbook) throws UnusableFileException {
        check(workbook);
        return prefixed("cleared:", workbook);
    }

    @Override
    public EditList clearing(byte[] workbook) throws UnusableFileException {
        check(workbook);
        return edits;
    }

    @Override
    public Exported export(byte[] workbook) throws UnusableFileException {
        return new Exported(
                check(workbook), List.of(new OpenFile("scores.csv", "a,b\r\n"), new OpenFile("scores.json", "[]")));
    }

    @Override
    public List<Integer> templateYears() {
        return List.of(2568, 2569);
    }

    @Override
    public Optional<byte[]> template(int year) {
        return templateYears().contains(year) ? Optional.of(bytes("template " + year)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> template(int year, byte[] lastYear) throws UnusableFileException {
        check(lastYear);
        return templateYears().contains(year) ? Optional.of(prefixed("carried:", lastYear)) : Optional.empty();
    }

    @Override
    public Optional<Framework> framework(int year) {
        return FrameworkFiles.bundled().year(year);
    }

    @Override
    public Optional<byte[]> template(int year, List<TypedValue> values) {
        return templateYears().contains(year)
                ? Optional.of(bytes("filled " + year + ": " + values.size()))
                : Optional.empty();
    }

    @Override
    public Typed typing(byte[] workbook, OptionalInt year, List<TypedValue> values) throws UnusableFileException {
        check(workbook);
        return new Typed(edits, List.of());
    }

    @Override
    public List<String> exampleNames() {
        return List.of("opm-2568", "tceb-2562");
    }

    @Override
    public String exampleTitle(String name) {
        return "ตัวอย่าง " + name;
    }

    @Override
    public Optional<byte[]> example(String name) {
        return Optional.ofNullable(
                        Map.of("opm-2568", "example", "tceb-2562", "clean").get(name))
                .map(FakeWorkbookService::bytes);
    }

    @Override
    public MinistryService ministry() {
        return null; // Tests of many agencies take the real service.
    }

    private static byte[] prefixed(String prefix, byte[] workbook) {
        return bytes(prefix + new String(workbook, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
