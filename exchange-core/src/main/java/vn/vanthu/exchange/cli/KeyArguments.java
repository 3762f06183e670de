package vn.vanthu.exchange.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.vanthu.signature.keys.Pkcs11Token;
import vn.vanthu.signature.keys.Pkcs12Keys;
import vn.vanthu.signature.keys.SigningKey;

/** Which key signs. Its password is asked for, or read from a file or the environment; it is never an argument. */
final class KeyArguments {
    @Option(names = "--key", paramLabel = "P12", description = "khóa trong tệp PKCS#12 / a key in a PKCS#12 file")
    private @Nullable Path file;

    @Option(
            names = "--token",
            paramLabel = "LIBRARY",
            description = "thư viện PKCS#11 của thiết bị ký / the PKCS#11 library of a token")
    private @Nullable Path library;

    @Option(
            names = "--slot",
            paramLabel = "SLOT",
            description =
                    "khe cắm: số hiệu, hoặc #0, #1 … theo thứ tự / a slot's number, or #0, #1 … (${DEFAULT-VALUE})",
            defaultValue = "#0")
    private String slot = "#0";

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = "tên khóa khi thiết bị có nhiều khóa / the key's name where a token has several",
            defaultValue = "")
    private String alias = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "đọc mật khẩu hoặc PIN từ dòng đầu của tệp / the first line is the password or PIN")
    private @Nullable Path passwordFile;

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            description = "đọc mật khẩu hoặc PIN từ biến môi trường / the environment variable that holds it")
    private @Nullable String passwordVariable;

    /** Work with a key that is closed again afterwards. */
    interface Work {
        int with(SigningKey key) throws IOException;
    }

    void mustMakeSense(CommandLine command) {
        if ((file == null) == (library == null)) {
            throw new ParameterException(command, "chọn một trong --key và --token / exactly one of --key and --token");
        }
        if (passwordFile != null && passwordVariable != null) {
            throw new ParameterException(
                    command, "chọn một trong --password-file và --password-env / not both of them");
        }
    }

    int signing(CommandLine command, Work work) throws IOException {
        char[] password = password(command);
        try {
            if (file != null) {
                return work.with(Pkcs12Keys.load(file, password));
            }
            Path named = library == null ? Path.of("") : library;
            try (Pkcs11Token token = Pkcs11Token.open(new Pkcs11Token.Place(named, slot), password)) {
                return work.with(token.key(alias));
            }
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private char[] password(CommandLine command) throws IOException {
        if (passwordFile != null) {
            return Files.readString(passwordFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        if (passwordVariable != null) {
            String value = System.getenv(passwordVariable);
            if (value == null) {
                throw new ParameterException(
                        command, "không có biến môi trường / no environment variable " + passwordVariable);
            }
            return value.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal()
                ? null
                : console.readPassword("%s", library == null ? "Mật khẩu / password: " : "PIN: ");
        if (typed == null) {
            throw new ParameterException(
                    command,
                    "không hỏi được mật khẩu ở đây, dùng --password-file hoặc --password-env / cannot ask for the password here");
        }
        return typed;
    }
}
