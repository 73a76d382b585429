package io.leadline.platform.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Before anything is made: a setting of ours that nothing reads stops the start. A variable of the environment is only told of, for
 * others put some there that begin as ours do, such as the links Kubernetes makes for a service named leadline.
 */
@Component
final class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);
    private static final String VARIABLE_PREFIX = "LEADLINE_";
    /** Of the launcher, and of Kubernetes. */
    private static final Pattern NO_SETTINGS =
            Pattern.compile("LEADLINE_(JAVA_OPTIONS|JDK_FOLDERS|BROWSER|SERVICE_.*|PORT(_.*)?)");

    private final KnownSettings known;

    SettingsCheck() {
        this(KnownSettings.read());
    }

    SettingsCheck(KnownSettings known) {
        this.known = known;
    }

    @Override
    public void setEnvironment(Environment environment) {
        if (environment instanceof ConfigurableEnvironment all) {
            check(all);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // All is done once the environment is known.
    }

    private void check(ConfigurableEnvironment environment) {
        variables(environment)
                .filter(name -> !known.hasVariable(name))
                .forEach(name ->
                        LOG.warn("The environment variable {} is not a Leadline setting and has no effect", name));
        List<UnknownSettingException.Unknown> unknown = environment.getPropertySources().stream()
                .filter(source -> !isSystemEnvironment(source.getName()))
                .flatMap(source -> names(source)
                        .filter(name -> name.startsWith(KnownSettings.PREFIX) && !known.has(name))
                        .map(name ->
                                new UnknownSettingException.Unknown(name, source.getName(), known.closestTo(name))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSettingException(unknown);
        }
    }

    private static Stream<String> variables(ConfigurableEnvironment environment) {
        return environment.getSystemEnvironment().keySet().stream()
                .filter(name -> name.startsWith(VARIABLE_PREFIX)
                        && !NO_SETTINGS.matcher(name).matches())
                .sorted();
    }

    private static boolean isSystemEnvironment(String source) {
        return source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> all
                ? Arrays.stream(all.getPropertyNames())
                : Stream.empty();
    }
}
