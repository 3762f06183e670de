"""Asks LibreOffice about the signatures of files: a line a signature, "FILE TAB VALID|BROKEN TAB SIGNER".

Needs Debian's python3-uno. LibreOffice gets a profile of its own and knows no certificate authority; it says whether
a signature is intact over its file, as the signature dialogue of its menu would.
"""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.embed.ElementModes import READ

PATIENCE_SECONDS = 120


def connected(office, pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and office.poll() is None:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice did not start")


def storage(services, stream):
    zipped = PropertyValue()
    zipped.Name, zipped.Value = "StorageFormat", "ZipFormat"
    properties = uno.Any("[]com.sun.star.beans.PropertyValue", (zipped,))
    factory = services.createInstance("com.sun.star.embed.StorageFactory")
    return uno.invoke(factory, "createInstanceWithArguments", ((stream, READ, properties),))


def tell(context, file):
    services = context.ServiceManager
    files = services.createInstance("com.sun.star.ucb.SimpleFileAccess")
    stream = files.openFileRead(uno.systemPathToFileUrl(os.path.abspath(file)))
    signatures = services.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2",), context)
    of_pdf = file.endswith(".pdf")
    for each in signatures.verifyDocumentContentSignatures(
            None if of_pdf else storage(services, stream), stream if of_pdf else None):
        # Of Office files it is told "partly" of POI's signatures too, which leave the same descriptions out.
        intact = each.SignatureIsValid and not (of_pdf and each.PartialDocumentSignature)
        print(file, "VALID" if intact else "BROKEN", each.Signer.SubjectName, sep="\t", flush=True)


def main(files):
    sys.stdout.reconfigure(encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile:
        pipe = "vanthu-%d" % os.getpid()
        office = subprocess.Popen(
            ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo",
             "--accept=pipe,name=%s;urp" % pipe],
            env=dict(os.environ, MOZILLA_CERTIFICATE_FOLDER=profile), stdout=sys.stderr)
        try:
            context = connected(office, pipe)
            for file in files:
                tell(context, file)
            context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
            office.wait(30)
        finally:
            if office.poll() is None:
                office.kill()
                office.wait()


main(sys.argv[1:])
