package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.OfficePackage.Related;

/** Office Open XML files, honest and not. */
final class OfficeAttacks {
    private static final String PARTIAL = "INVALID/PARTIAL_COVERAGE";
    private static final String TAMPERED = "INVALID/TAMPERED";
    private static final String MALFORMED = "INVALID/MALFORMED";
    private static final String OFFICE = OfficePackage.OFFICE;
    private static final String WORD = OfficePackage.WORD;
    private static final String DOCUMENT = OfficePackage.DOCUMENT;
    private static final String EVIL = "word/evil.xml";

    private OfficeAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                docx("docx-signed.docx", "A Word document, signed", "VALID/", signed -> {}),
                file(
                        "docx-signed-twice.docx",
                        "A Word document, signed twice",
                        List.of("VALID/", "VALID/"),
                        trust -> new OfficePackage().sign(trust.head).sign(trust.sxd)),
                docx(
                        "docx-description.docx",
                        "A description that the text does not show is changed",
                        "VALID/",
                        signed -> signed.put("docProps/core.xml", OfficePackage.core("Khác"))),
                docx(
                        "docx-changed.docx",
                        "Its text is changed",
                        TAMPERED,
                        signed -> signed.put(DOCUMENT, OfficePackage.text("Hỗ trợ 95 triệu đồng"))),
                docx(
                        "docx-theme.docx",
                        "Its theme, and with it the letters' faces, is another",
                        TAMPERED,
                        signed -> signed.put("word/theme/theme1.xml", "<a:theme xmlns:a=\"x\" name=\"khac\"/>")),
                docx(
                        "docx-settings.docx",
                        "Its settings are changed",
                        TAMPERED,
                        signed -> signed.put("word/settings.xml", "<w:settings xmlns:w=\"x\"/>")),
                docx(
                        "docx-custom-xml.docx",
                        "The data that it was signed with are changed",
                        TAMPERED,
                        signed -> signed.put("customXml/item1.xml", "<vanBan><soTien>95 triệu</soTien></vanBan>")),
                docx("docx-part-removed.docx", "Its header is taken out", TAMPERED, signed -> {
                    signed.parts.remove("word/header1.xml");
                    signed.types.remove("word/header1.xml");
                }),
                docx(
                        "docx-part-added.docx",
                        "A part is added with a relationship that nobody signed",
                        PARTIAL,
                        signed -> signed.put(
                                        "word/footnotes.xml", WORD + "footnotes+xml", "<w:footnotes xmlns:w=\"x\"/>")
                                .relate(DOCUMENT, "rId9", OFFICE + "footnotes", "footnotes.xml")),
                docx(
                        "docx-part-unused.docx",
                        "A picture is added to which nothing leads",
                        PARTIAL,
                        signed -> signed.put("word/media/a.png", "x")),
                docx(
                        "docx-part-of-header.docx",
                        "The header gets a picture of its own",
                        PARTIAL,
                        signed -> signed.put("word/media/a.png", "x")
                                .relate("word/header1.xml", "rId1", OFFICE + "image", "media/a.png")),
                docx(
                        "docx-macro.docx",
                        "A macro is added",
                        PARTIAL,
                        signed -> signed.put("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")
                                .relate(
                                        DOCUMENT,
                                        "rId9",
                                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                        "vbaProject.bin")),
                docx(
                        "docx-macro-type.docx",
                        "A macro is added and the document calls itself one with macros",
                        PARTIAL,
                        signed -> {
                            signed.put("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x");
                            signed.types.put(DOCUMENT, "application/vnd.ms-word.document.macroEnabled.main+xml");
                        }),
                docx(
                        "docx-type.docx",
                        "The header is given another content type",
                        PARTIAL,
                        signed -> signed.types.put("word/header1.xml", WORD + "footer+xml")),
                docx(
                        "docx-template.docx",
                        "The settings get a template from elsewhere",
                        PARTIAL,
                        signed -> signed.relate(
                                "word/settings.xml",
                                new Related(
                                        "rId1",
                                        OFFICE + "attachedTemplate",
                                        "https://khac.example/t.dotm",
                                        "External"))),
                docx(
                        "docx-elsewhere-as-data.docx",
                        "Something from elsewhere is called data of the document",
                        PARTIAL,
                        signed -> signed.relate(
                                DOCUMENT,
                                new Related("rId9", OFFICE + "customXml", "https://khac.example/x", "External"))),
                docx(
                        "docx-retargeted.docx",
                        "The signed relationship to the header leads to another part",
                        TAMPERED,
                        signed -> signed.relate(DOCUMENT, "rId4", OFFICE + "header", "styles.xml")),
                docx(
                        "docx-second-document.docx",
                        "A second document stands beside the first",
                        PARTIAL,
                        signed -> signed.put(EVIL, WORD + "document.main+xml", OfficePackage.text("95 triệu"))
                                .relate("", "rId0", OFFICE + "officeDocument", EVIL)),
                docx(
                        "docx-document-elsewhere.docx",
                        "The package leads to another document",
                        TAMPERED,
                        signed -> signed.put(EVIL, WORD + "document.main+xml", OfficePackage.text("95 triệu"))
                                .relate("", "rId1", OFFICE + "officeDocument", EVIL)),
                docx(
                        "docx-document-in-properties.docx",
                        "A second document hides among the descriptions",
                        PARTIAL,
                        signed -> signed.put(
                                        "docProps/a.xml", WORD + "document.main+xml", OfficePackage.text("95 triệu"))
                                .relate("", "rId0", OFFICE + "officeDocument", "docProps/a.xml")),
                docx(
                        "docx-header-among-signatures.docx",
                        "A header hides among the signatures",
                        PARTIAL,
                        signed -> signed.put(
                                        "_xmlsignatures/h.xml", WORD + "header+xml", OfficePackage.header("95 triệu"))
                                .relate(DOCUMENT, "rId9", OFFICE + "header", "../_xmlsignatures/h.xml")),
                docx(
                        "docx-ribbon.docx",
                        "A ribbon with commands of its own is added",
                        PARTIAL,
                        signed -> signed.put("customUI/customUI.xml", "application/xml", "<customUI/>")
                                .relate(
                                        "",
                                        "rId9",
                                        "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
                                        "customUI/customUI.xml")),
                docx(
                        "docx-other-case.docx",
                        "A part's name stands twice, once in capital letters",
                        MALFORMED,
                        signed -> signed.put(
                                "word/Document.xml", WORD + "document.main+xml", OfficePackage.text("95 triệu"))),
                docx(
                        "docx-type-twice.docx",
                        "The header has a second content type in capital letters",
                        PARTIAL,
                        signed -> signed.types.put("word/HEADER1.xml", WORD + "footer+xml")),
                raw(
                        "docx-entry-twice.docx",
                        "Its text stands twice in the package",
                        MALFORMED,
                        signed -> signed.put(
                                "word/zocument.xml", WORD + "document.main+xml", OfficePackage.text("95 triệu")),
                        zip -> zip.replace("word/zocument.xml", DOCUMENT)),
                raw(
                        "docx-backslash.docx",
                        "Its text stands twice, once behind a backslash",
                        MALFORMED,
                        signed -> signed.put(
                                "word/zocument.xml", WORD + "document.main+xml", OfficePackage.text("95 triệu")),
                        zip -> zip.replace("word/zocument.xml", "word\\document.xml")),
                file("docx-left-out.docx", "The signature leaves the styles out", List.of(PARTIAL), trust -> {
                    OfficePackage whole = new OfficePackage();
                    return whole.sign(
                            trust.sxd, whole.references().replace(whole.reference("word/styles.xml", ""), ""));
                }),
                file(
                        "docx-relationships-left-out.docx",
                        "The signature leaves out how the document hangs together",
                        List.of(PARTIAL),
                        trust -> {
                            OfficePackage whole = new OfficePackage();
                            String references = whole.references();
                            return whole.sign(
                                    trust.sxd,
                                    references.substring(0, references.indexOf("<Reference URI=\"/word/_rels/")));
                        }),
                file(
                        "docx-group.docx",
                        "The signature is over no relationships, named by a type; then all lead to other parts",
                        List.of(PARTIAL),
                        trust -> {
                            OfficePackage whole = new OfficePackage();
                            String references = whole.references();
                            int at = references.indexOf("<Reference URI=\"/word/_rels/");
                            whole.sign(
                                    trust.sxd,
                                    references.substring(0, at)
                                            + OfficePackage.reference(
                                                    "/word/_rels/document.xml.rels?ContentType="
                                                            + OfficePackage.RELATIONSHIPS_TYPE,
                                                    OfficePackage.relationshipTransform(
                                                            OfficePackage.byType(OFFICE + "header")),
                                                    OfficePackage.transformed(List.of())
                                                            .getBytes(StandardCharsets.UTF_8)));
                            return whole.relate(DOCUMENT, "rId4", OFFICE + "header", "styles.xml");
                        }),
                file(
                        "docx-text-as-relationships.docx",
                        "The text is signed as if it were relationships, of which it has none, and changed",
                        List.of(MALFORMED),
                        trust -> {
                            OfficePackage whole = new OfficePackage();
                            String seen =
                                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"></w:document>";
                            String odd = OfficePackage.reference(
                                    "/" + DOCUMENT + "?ContentType=" + WORD + "document.main+xml",
                                    OfficePackage.relationshipTransform(
                                            OfficePackage.byIds(List.of(new Related("rId1", "", "", "")))),
                                    seen.getBytes(StandardCharsets.UTF_8));
                            whole.sign(trust.sxd, whole.references().replace(whole.reference(DOCUMENT, ""), odd));
                            return whole.put(DOCUMENT, OfficePackage.text("Hỗ trợ 95 triệu đồng"));
                        }),
                file(
                        "docx-transformed.docx",
                        "The text is signed through a path that chooses nothing of it, and changed",
                        List.of(MALFORMED),
                        trust -> {
                            OfficePackage whole = new OfficePackage();
                            String odd = OfficePackage.reference(
                                    "/" + DOCUMENT + "?ContentType=" + WORD + "document.main+xml",
                                    "<Transforms><Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><XPath>false()</XPath></Transform></Transforms>",
                                    new byte[0]);
                            whole.sign(trust.sxd, whole.references().replace(whole.reference(DOCUMENT, ""), odd));
                            return whole.put(DOCUMENT, OfficePackage.text("Hỗ trợ 95 triệu đồng"));
                        }),
                file(
                        "docx-list-transformed.docx",
                        "The list of what is signed is itself signed through a path that chooses nothing, and another",
                        List.of(MALFORMED),
                        trust -> new OfficePackage()
                                .signThroughNothing(trust.sxd)
                                .put(DOCUMENT, OfficePackage.text("95"))),
                wrapped(
                        "docx-second-info.docx",
                        "A second list of what is signed, of another kind, lies beside the first",
                        (xml, list) -> xml.replace(
                                "</ds:Signature>",
                                "<x:SignedInfo xmlns:x=\"x\"><ds:Reference URI=\"#them\"/></x:SignedInfo>"
                                        + "<ds:Object Id=\"them\">" + list + "</ds:Object></ds:Signature>")),
                wrapped(
                        "docx-second-info-alike.docx",
                        "A second list of what is signed lies beside the first",
                        (xml, list) -> xml.replace(
                                "</ds:Signature>",
                                "<ds:SignedInfo><ds:Reference URI=\"#them\"/></ds:SignedInfo>"
                                        + "<ds:Object Id=\"them\">" + list + "</ds:Object></ds:Signature>")),
                wrapped(
                        "docx-list-beside.docx",
                        "A list beside the signature names the part that nobody signed",
                        (xml, list) ->
                                xml.replace("</ds:Signature>", "<ds:Object>" + list + "</ds:Object></ds:Signature>")),
                wrapped(
                        "docx-list-twice.docx",
                        "The list of what is signed stands twice under one Id",
                        (xml, list) -> xml.replace(
                                "</ds:Signature>",
                                "<ds:Object Id=\"idPackageObject\">" + list + "</ds:Object></ds:Signature>")),
                wrapped(
                        "docx-list-of-other-case.docx",
                        "A second list has the same Id under another attribute's name",
                        (xml, list) -> xml.replace(
                                "</ds:KeyInfo>",
                                "</ds:KeyInfo><ds:Object ID=\"idPackageObject\">" + list + "</ds:Object>")),
                wrapped(
                        "docx-wrapping.docx",
                        "Signature wrapping: the signed list is moved into another one",
                        (xml, list) -> {
                            int from = xml.indexOf("<ds:Object Id=\"idPackageObject\"");
                            int to = xml.indexOf("</ds:Object>", from) + "</ds:Object>".length();
                            return xml.substring(0, from) + "<ds:Object>" + list + xml.substring(from, to)
                                    + "</ds:Object>" + xml.substring(to);
                        }),
                exchanged(
                        "docx-signer-exchanged.docx",
                        "The signer's certificate gives way to somebody else's",
                        MALFORMED,
                        trust -> trust.stc),
                exchanged(
                        "docx-other-certificate.docx",
                        "The signer's certificate gives way to somebody else's over the same key",
                        MALFORMED,
                        trust -> trust.sxdAgain));
    }

    private interface Choice {
        SampleTrust.Key of(SampleTrust trust);
    }

    private static AttackFile exchanged(String name, String what, String result, Choice other) {
        return file(name, what, List.of(result), trust -> {
            OfficePackage whole = new OfficePackage().sign(trust.sxd);
            String mine = xml(whole);
            String theirs = xml(new OfficePackage().sign(other.of(trust)));
            return whole.put(OfficePackage.SIGNATURE, mine.replace(keyInfo(mine), keyInfo(theirs)));
        });
    }

    private static String keyInfo(String xml) {
        return xml.substring(xml.indexOf("<ds:KeyInfo>"), xml.indexOf("</ds:KeyInfo>"));
    }

    private static String xml(OfficePackage signed) {
        return new String(signed.parts.getOrDefault(OfficePackage.SIGNATURE, new byte[0]), StandardCharsets.UTF_8);
    }

    private interface Making {
        OfficePackage make(SampleTrust trust) throws IOException;
    }

    private interface Change {
        void to(OfficePackage signed);
    }

    private interface Rewriting {
        String of(String text);
    }

    private interface Wrapping {
        String of(String signature, String list);
    }

    private static AttackFile docx(String name, String what, String result, Change change) {
        return file(name, what, List.of(result), trust -> {
            OfficePackage signed = new OfficePackage().sign(trust.sxd);
            change.to(signed);
            return signed;
        });
    }

    /** A part is added, and the signature's XML comes to name it somewhere. */
    private static AttackFile wrapped(String name, String what, Wrapping wrapping) {
        return file(
                name,
                what,
                List.of(
                        name.contains("list-twice") || name.contains("other-case") || name.contains("info")
                                ? MALFORMED
                                : PARTIAL),
                trust -> {
                    OfficePackage signed = new OfficePackage().sign(trust.sxd);
                    signed.put(EVIL, WORD + "header+xml", OfficePackage.header("95 triệu"))
                            .relate(DOCUMENT, "rId9", OFFICE + "header", "evil.xml");
                    String list = OfficePackage.manifest(signed.reference(EVIL, "")
                            + signed.relationshipsReference(
                                    DOCUMENT,
                                    OfficePackage.byIds(signed.relationships.getOrDefault(DOCUMENT, List.of()))));
                    String xml = wrapping.of(xml(signed), list);
                    return signed.put(OfficePackage.SIGNATURE, xml);
                });
    }

    private static AttackFile file(String name, String what, List<String> signatures, Making making) {
        return new AttackFile(
                name,
                what,
                signatures,
                (file, trust) -> PackageAttacks.zip(file, making.make(trust).entries()));
    }

    private static AttackFile raw(String name, String what, String result, Change change, Rewriting rewriting) {
        return new AttackFile(name, what, List.of(result), (file, trust) -> {
            OfficePackage signed = new OfficePackage().sign(trust.sxd);
            change.to(signed);
            Map<String, byte[]> entries = new LinkedHashMap<>(signed.entries());
            PackageAttacks.zip(file, entries);
            Files.writeString(
                    file,
                    rewriting.of(Files.readString(file, StandardCharsets.ISO_8859_1)),
                    StandardCharsets.ISO_8859_1);
        });
    }
}
