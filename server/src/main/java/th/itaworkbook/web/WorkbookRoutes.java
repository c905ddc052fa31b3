package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.opendata.OpenDataZip;
import th.itaworkbook.pipeline.TypedValue;
import th.itaworkbook.pipeline.ValueRefusedException;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.pipeline.WorkbookService.Analysed;
import th.itaworkbook.pipeline.WorkbookService.Audited;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.pipeline.WorkbookService.Exported;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.report.ReportChoice;
import th.itaworkbook.report.ReportOptionException;
import th.itaworkbook.report.ReportOptions;

/** The addresses under {@code /api/v1}: each takes a workbook, asks the service, and gives its answer a form. */
final class WorkbookRoutes {
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final WorkbookService service;
    private final WorkbookUpload uploads;
    private final Gate gate;
    private final AnalysisJson answers;
    private final AuditJson audits;

    WorkbookRoutes(WorkbookService service, MessageCatalog catalog, WorkbookUpload uploads, Gate gate) {
        this.service = service;
        this.uploads = uploads;
        this.gate = gate;
        this.answers = new AnalysisJson(catalog);
        this.audits = new AuditJson(catalog);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/check", this::check);
        routes.post("/api/v1/analyse", this::analyse);
        routes.post("/api/v1/audit", this::audit);
        routes.post("/api/v1/clear", this::clear);
        routes.post("/api/v1/fill", this::fill);
        routes.post("/api/v1/report", this::report);
        routes.get("/api/v1/templates", this::templates);
        routes.get("/api/v1/templates/{year}.xlsx", this::template);
        routes.post("/api/v1/templates/{year}.xlsx", this::templateFrom);
        routes.get("/api/v1/frameworks/{year}", this::framework);
        routes.post("/api/v1/export", this::export);
        routes.get("/api/v1/examples", this::examples);
        routes.get("/api/v1/examples/{name}.xlsx", this::example);
    }

    private void check(Context request) throws RefusedException, UnusableFileException {
        Accept.chosen(request, JSON);
        byte[] workbook = uploads.read(request);
        Checked checked = gate.pass(Guard.trace(request), () -> service.check(workbook));
        json(request, answers.of(checked));
    }

    private void analyse(Context request) throws RefusedException, UnusableFileException {
        String form = Accept.chosen(request, WorkbookUpload.XLSX, JSON);
        boolean tidy = Boolean.parseBoolean(request.queryParam("tidy"));
        byte[] workbook = uploads.read(request);
        Analysed analysed = gate.pass(Guard.trace(request), () -> service.analyse(workbook, tidy));
        if (form.equals(JSON)) {
            json(request, answers.of(analysed));
            return;
        }
        Agency agency = analysed.checked().analysis().submission().agency();
        String year = Integer.toString(agency.fiscalYear());
        String thai = "ผลวิเคราะห์ ITA " + year + " " + agency.abbreviation();
        workbook(request, analysed.workbook(), "ita-analysis-" + year, thai.strip());
    }

    private void audit(Context request) throws RefusedException, UnusableFileException {
        String form = Accept.chosen(request, WorkbookUpload.XLSX, JSON);
        WorkbookUpload.WithFile upload = uploads.readWithEarlier(request);
        Audited audited = gate.pass(Guard.trace(request), () -> service.audit(upload.workbook(), upload.other()));
        if (form.equals(JSON)) {
            json(request, audits.of(audited));
            return;
        }
        Agency agency = audited.checked().analysis().submission().agency();
        String year = Integer.toString(agency.fiscalYear());
        String thai = "ผลตรวจสูตร ITA " + year + " " + agency.abbreviation();
        workbook(request, audited.workbook(), "ita-audit-" + year, thai.strip());
    }

    private void clear(Context request) throws RefusedException, UnusableFileException {
        String form = Accept.chosen(request, WorkbookUpload.XLSX, JSON);
        byte[] workbook = uploads.read(request);
        if (form.equals(JSON)) {
            json(request, EditJson.of(gate.pass(Guard.trace(request), () -> service.clearing(workbook))));
            return;
        }
        byte[] cleared = gate.pass(Guard.trace(request), () -> service.clear(workbook));
        workbook(request, cleared, "ita-workbook-cleared", "แบบวิเคราะห์ ITA ล้างเครื่องหมายแล้ว");
    }

    // Both kinds of refusal that the service knows pass through the gate.
    private void fill(Context request) throws Exception {
        Accept.chosen(request, JSON);
        WorkbookUpload.WithFile upload = uploads.readWithValues(request);
        byte[] given = upload.other().orElseThrow(() -> new RefusedException(RequestProblem.VALUES_UNREADABLE));
        List<TypedValue> values = GivenValues.read(given);
        OptionalInt year =
                request.queryParam("year") == null ? OptionalInt.empty() : OptionalInt.of(year(asked(request, "year")));
        json(
                request,
                GivenValues.answer(
                        gate.pass(Guard.trace(request), () -> service.typing(upload.workbook(), year, values))));
    }

    private void report(Context request) throws RefusedException, UnusableFileException {
        Accept.chosen(request, DOCX);
        WorkbookUpload.WithFile upload = uploads.readWithLogo(request);
        ReportOptions options = options(request, upload.other());
        Reported reported = gate.pass(Guard.trace(request), () -> service.report(upload.workbook(), options));
        Agency agency = reported.checked().analysis().submission().agency();
        String year = Integer.toString(agency.fiscalYear());
        String thai = "รายงานผลการวิเคราะห์ ITA " + year + " " + agency.abbreviation();
        request.contentType(DOCX)
                .header("X-Report-Gaps", Integer.toString(reported.gaps().size()))
                .header(
                        "Content-Disposition",
                        Attachment.header("ita-report-" + year + ".docx", thai.strip() + ".docx"))
                .result(reported.document());
    }

    private static ReportOptions options(Context request, Optional<byte[]> logo) throws RefusedException {
        ReportChoice choice = new ReportChoice(
                asked(request, "digits"),
                asked(request, "sections"),
                asked(request, "without"),
                asked(request, "columns"),
                asked(request, "layout"));
        try {
            return choice.read(logo);
        } catch (ReportOptionException e) {
            throw new RefusedException(RequestProblem.REPORT_OPTION_UNKNOWN, new Problem.Text(e.thai(), e.english()));
        }
    }

    private static String asked(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value;
    }

    private void templates(Context request) throws RefusedException {
        Accept.chosen(request, JSON);
        ArrayNode list = Json.array();
        for (Integer year : service.templateYears()) {
            list.addObject()
                    .put("year", year)
                    .put("url", "/api/v1/templates/" + year + ".xlsx")
                    .put("framework", "/api/v1/frameworks/" + year);
        }
        json(request, list);
    }

    private void framework(Context request) throws RefusedException {
        Accept.chosen(request, JSON);
        Framework framework =
                service.framework(year(request)).orElseThrow(() -> new RefusedException(RequestProblem.NOT_FOUND));
        json(request, FrameworkJson.of(framework));
    }

    private void template(Context request) throws RefusedException {
        Accept.chosen(request, WorkbookUpload.XLSX);
        int year = year(request);
        byte[] file = service.template(year).orElseThrow(() -> new RefusedException(RequestProblem.NOT_FOUND));
        template(request, file, year);
    }

    private void templateFrom(Context request) throws RefusedException, UnusableFileException, ValueRefusedException {
        Accept.chosen(request, WorkbookUpload.XLSX);
        int year = year(request);
        // Who is answered while still sending may not hear the answer, so a small body is read in any case; but an
        // address
        // that does not exist takes no file.
        Optional<byte[]> json =
                WorkbookUpload.isJson(request) ? Optional.of(uploads.readJson(request)) : Optional.empty();
        if (!service.templateYears().contains(year)) {
            throw new RefusedException(RequestProblem.NOT_FOUND);
        }
        Optional<byte[]> file = json.isPresent() ? filled(json.get(), year) : carriedOver(request, year);
        template(request, file.orElseThrow(() -> new RefusedException(RequestProblem.NOT_FOUND)), year);
    }

    private Optional<byte[]> carriedOver(Context request, int year) throws RefusedException, UnusableFileException {
        byte[] lastYear = uploads.read(request);
        return gate.pass(Guard.trace(request), () -> service.template(year, lastYear));
    }

    private Optional<byte[]> filled(byte[] json, int year) throws RefusedException, ValueRefusedException {
        List<TypedValue> values = GivenValues.read(json);
        return gate.pass(() -> service.template(year, values));
    }

    private static void template(Context request, byte[] file, int year) {
        workbook(request, file, "ita-template-" + year, "แบบวิเคราะห์ ITA " + year);
    }

    // Digits only: parseInt would also take Thai digits and a sign, and one file has one address.
    private static int year(Context request) throws RefusedException {
        return year(request.pathParam("year"));
    }

    private static int year(String year) throws RefusedException {
        if (!year.matches("[0-9]{4}")) {
            throw new RefusedException(RequestProblem.NOT_FOUND);
        }
        return Integer.parseInt(year);
    }

    private void export(Context request) throws RefusedException, UnusableFileException {
        Accept.chosen(request, ZIP);
        byte[] workbook = uploads.read(request);
        Exported exported = gate.pass(Guard.trace(request), () -> service.export(workbook));
        Agency agency = exported.checked().analysis().submission().agency();
        String year = Integer.toString(agency.fiscalYear());
        String thai = "ข้อมูลเปิด ITA " + year + " " + agency.abbreviation();
        request.contentType(ZIP)
                .header(
                        "Content-Disposition",
                        Attachment.header("ita-open-data-" + year + ".zip", thai.strip() + ".zip"))
                .result(OpenDataZip.of(exported.files()));
    }

    private void examples(Context request) throws RefusedException {
        Accept.chosen(request, JSON);
        ArrayNode list = Json.array();
        for (String name : service.exampleNames()) {
            list.addObject()
                    .put("name", name)
                    .put("title", service.exampleTitle(name))
                    .put("url", "/api/v1/examples/" + name + ".xlsx");
        }
        json(request, list);
    }

    private void example(Context request) throws RefusedException {
        Accept.chosen(request, WorkbookUpload.XLSX);
        String name = request.pathParam("name");
        // Only names from the list are asked for, so nothing in an address can act as a path.
        Optional<byte[]> example = service.exampleNames().contains(name) ? service.example(name) : Optional.empty();
        byte[] file = example.orElseThrow(() -> new RefusedException(RequestProblem.NOT_FOUND));
        workbook(request, file, name, "ตัวอย่าง " + name);
    }

    private static void json(Context request, ObjectNode document) {
        request.contentType(JSON).result(Json.bytes(document));
    }

    private static void json(Context request, ArrayNode list) {
        request.contentType(JSON).result(Json.bytes(list));
    }

    private static void workbook(Context request, byte[] file, String plain, String thai) {
        request.contentType(WorkbookUpload.XLSX)
                .header("Content-Disposition", Attachment.header(plain + ".xlsx", thai + ".xlsx"))
                .result(file);
    }
}
