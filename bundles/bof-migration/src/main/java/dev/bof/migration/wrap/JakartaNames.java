package dev.bof.migration.wrap;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.transformer.AppOption;
import org.eclipse.transformer.TransformOptions;
import org.eclipse.transformer.Transformer;
import org.eclipse.transformer.Transformer.ResultCode;
import org.eclipse.transformer.jakarta.JakartaTransform;
import org.slf4j.helpers.NOPLogger;

/** Gives what is named by javax the names of jakarta, in classes, resources and nested jars. */
final class JakartaNames {
    private static final Map<String, String> DEFAULTS = JakartaTransform.getOptionDefaults();

    private JakartaNames() {}

    /**
     * @param suffix of the archive's kind, {@code .jar} or {@code .war}
     * @throws WrapException if it is no archive
     */
    static byte[] of(byte[] archive, String suffix) throws IOException, WrapException {
        Path folder = Files.createTempDirectory("bof-wrap");
        Path input = folder.resolve("input" + suffix);
        Path output = folder.resolve("output" + suffix);
        try {
            Files.write(input, archive);
            ResultCode result = new Transformer(NOPLogger.NOP_LOGGER, new Options(input, output)).run();
            if (result != ResultCode.SUCCESS_RC) {
                throw new WrapException("The archive's classes cannot be read: " + result);
            }
            return Files.readAllBytes(output);
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
            Files.delete(folder);
        }
    }

    private record Options(Path input, Path output) implements TransformOptions {
        @Override
        public String getDefaultValue(AppOption option) {
            return DEFAULTS.get(option.getLongTag());
        }

        @Override
        public Function<String, URL> getRuleLoader() {
            return JakartaTransform.getRuleLoader();
        }

        @Override
        public String getInputFileName() {
            return input.toString();
        }

        @Override
        public String getOutputFileName() {
            return output.toString();
        }
    }
}
