package org.lintas.foundation.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Finds the message bundles of all modules and the languages they are in. A language is added by adding files: {@code
 * messages/foundation_th.properties} makes Thai appear in the language menu.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    /** How long a browser remembers the language chosen: one working year. */
    private static final Duration LANGUAGE_REMEMBERED = Duration.ofDays(365);

    private static final String FOLDER = "messages/";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles().stream()
                .filter(name -> !name.contains("_"))
                .map(name -> FOLDER + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The languages of the console, English first, the others by their tag. */
    @Bean
    Languages languages() throws IOException {
        TreeSet<String> tags = new TreeSet<>();
        for (String name : bundles()) {
            if (name.startsWith("foundation_")) {
                tags.add(name.substring("foundation_".length()).replace('_', '-'));
            }
        }
        List<Locale> others = tags.stream().map(Locale::forLanguageTag).toList();
        return new Languages(Locale.ENGLISH, others);
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lintas-language");
        resolver.setCookieMaxAge(LANGUAGE_REMEMBERED);
        resolver.setCookieSameSite("Strict");
        resolver.setCookieHttpOnly(true);
        resolver.setDefaultLocaleFunction(request -> languages.best(request.getHeader("Accept-Language")));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("language");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static SortedSet<String> bundles() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties")) {
            String file = Objects.requireNonNull(resource.getFilename());
            names.add(file.substring(0, file.length() - ".properties".length()));
        }
        return names;
    }
}
