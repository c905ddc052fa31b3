package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, with little memory: each gets an answer of its own, or is sent away in good order. */
@Tag("long")
class CrowdTest {
    private static final int CROWD = 32;
    private static final Set<Integer> STATUS = Set.of(200, 429, 503);

    @TempDir
    private Path folder;

    @Test
    void nobodyGetsTheAnswerOfAnother() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx256m"))) {
            List<Callable<String>> uploads = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                String name = "หน่วยงานที่ " + i;
                byte[] workbook = named(name);
                uploads.add(() -> upload(service, workbook, name));
            }
            int served = 0;
            for (Future<String> answer : crowd.invokeAll(uploads)) {
                served += answer.get().equals("served") ? 1 : 0;
            }
            assertTrue(served > 0, "somebody is served");
            service.awaitIdle();
            assertEquals(0, service.metric("ita_work_memory_bytes"));
            assertEquals("served", upload(service, named("คนสุดท้าย"), "คนสุดท้าย"));
        } finally {
            crowd.shutdownNow();
        }
    }

    private static byte[] named(String agency) {
        byte[] example = Parts.example();
        String known = "สำนักเลขาธิการนายกรัฐมนตรี";
        Parts parts = Parts.of(example);
        int sheets = 0;
        for (String part : List.copyOf(parts.map().keySet())) {
            if (part.startsWith("xl/worksheets/")) {
                sheets += parts.text(part).contains(known) ? 1 : 0;
                parts.put(part, parts.text(part).replace(known, agency));
            }
        }
        assertTrue(sheets > 0, "the example names its agency");
        return parts.zip();
    }

    private static String upload(ServiceProcess service, byte[] workbook, String name) throws Exception {
        var answer = service.post("/api/v1/check", workbook);
        assertTrue(STATUS.contains(answer.statusCode()), "status " + answer.statusCode());
        if (answer.statusCode() != 200) {
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            return "sent away";
        }
        assertEquals(
                name,
                new ObjectMapper().readTree(answer.body()).at("/agency/name").asText());
        return "served";
    }
}
