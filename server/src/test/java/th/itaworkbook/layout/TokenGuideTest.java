package th.itaworkbook.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.itaworkbook.analysis.Tokens;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.pipeline.Workbooks;

/** The tokens that sheet คำแนะนำ and the documentation promise are the ones that are filled. */
class TokenGuideTest {
    private static final Pattern TOKEN = Pattern.compile("[{][^{}]+[}]");

    private static Set<String> tokens(String text) {
        Set<String> tokens = new TreeSet<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static Set<String> listed() {
        Set<String> all = new TreeSet<>();
        TokenGuide.LINES.forEach(line -> all.addAll(tokens(line.tokens())));
        return all;
    }

    @Test
    void theDocumentationListsTheSame() throws IOException {
        String prose = Files.readString(Path.of("docs/prose.md"));
        assertEquals(
                listed(), tokens(prose.substring(prose.indexOf("| Token |"), prose.indexOf("In the first three"))));
    }

    @Test
    void everyTokenIsFilledFromSomeWorkbook() throws Exception {
        Workbooks service = Workbooks.open(Optional.empty());
        List<Analysis> analyses = new ArrayList<>();
        for (String example : service.exampleNames()) {
            analyses.add(service.check(service.example(example).orElseThrow()).analysis());
        }
        Set<String> never = new TreeSet<>();
        for (String token : listed()) {
            if (analyses.stream().noneMatch(a -> Tokens.unfilled(token, a).isEmpty())) {
                never.add(token);
            }
        }
        // No example is ranked in its province or quotes the mean of the country.
        assertEquals(Set.of("{อันดับ:จังหวัด}", "{เฉลี่ยประเทศ}"), never);
        assertTrue(listed().size() > 20);
    }
}
