package org.lintas.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Keeps {@code docs/settings.md} equal to the records that hold settings. */
class SettingsCatalogueTests {

    /** Records of settings that existed when this test was written; fewer means that it looks in the wrong place. */
    private static final int RECORDS_MIN = 8;

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(lintas\\.[a-z.-]+)`", Pattern.MULTILINE);

    /** Read one by one, not through a record. */
    private static final Set<String> SINGLE = Set.of("lintas.roles", "lintas.home", "lintas.demonstration");

    @Test
    void everySettingIsDescribedAndEveryDescribedOneExists() throws IOException, ClassNotFoundException {
        assertThat(documented()).isEqualTo(existing());
    }

    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher setting = DOCUMENTED.matcher(Files.readString(Path.of("..", "docs", "settings.md")));
        while (setting.find()) {
            names.add(setting.group(1));
        }
        return names;
    }

    private static Set<String> existing() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<BeanDefinition> records = scan.findCandidateComponents("org.lintas");
        assertThat(records).hasSizeGreaterThanOrEqualTo(RECORDS_MIN);
        Set<String> names = new TreeSet<>(SINGLE);
        for (BeanDefinition definition : records) {
            Class<?> type = Class.forName(definition.getBeanClassName());
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(prefix + "." + dashed(component.getName()));
            }
        }
        return names;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
