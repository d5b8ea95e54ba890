<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AbsenceRow</name>
    <message>
        <source>First day &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last day out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what falls due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first. Please check both.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessesPage</name>
    <message>
        <source>Emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has opened a chart in an emergency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody&apos;s, as far as their charts are on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} wrote: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivateForm</name>
    <message>
        <source>Bring the plan into force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sent to (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the primary care office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent &amp;on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is renewed 12 months after this day, or else after the agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring into force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the open tasks?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddButton</name>
    <message>
        <source>Add another: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddWorkerForm</name>
    <message>
        <source>Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody signs in on this laptop with a name and passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on papers. It is the sign-in name, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as RN, LCSW or CHW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 letters. Four or five words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody signs in by this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddendumForm</name>
    <message>
        <source>Signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was signed stays as it is. Your words stand below it with your name and the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {name} on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you add.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find this person (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corner, a shelter, a library: where and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In care of (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In care of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and apartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we send mail here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a visitor should know (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stairs, a dog, a broken doorbell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a visitor should know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with the household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllergiesPage</name>
    <message>
        <source>No allergies recorded. Ask, then choose &quot;Add allergy&quot; or &quot;None known&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;No known allergies&quot; was confirmed, and there are active allergies below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back &quot;none known&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked and confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this allergy as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllergyForm</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What must be avoided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A medicine, a food or another thing, as the person says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be avoided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it &amp;does (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hives, swollen lips, trouble breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How dan&amp;gerous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How dangerous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is it still so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it still so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;sure is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since &amp;when (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add allergy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>Approve the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like RN, MD or LICSW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArriveForm</name>
    <message>
        <source>Start a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Private now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about violence, substances and self-harm only in private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else is there (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who at the office knows your &amp;route? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who at the office knows your route?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is there?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskAgainForm</name>
    <message>
        <source>Ask again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12/1/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPassphrase</name>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPassphraseForm</name>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentForm</name>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who &amp;answers (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person, or her daughter Ana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {askable} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} (translation not approved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentsPage</name>
    <message>
        <source>Nothing asked yet. Begin with the social needs screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key a paper form...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a blank form...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print with last answers...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyed from paper by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form {name} is not on this laptop, so its questions cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {name} on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which form?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form {name} is not on this laptop any more. Your answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words to this assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed answers stay as they are; your words stand beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {name} next. It is not here yet: bring it in under &quot;Forms&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this assessment as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentEditor</name>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the file away: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {size}. Please choose one of at most {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read. Please choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>A backup is a second, encrypted copy of your records. There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to stick...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: do not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Make a new backup now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens, checked just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It opens and holds all of its %n rows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the whole backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records close first. Then you choose a backup and see what it lacks. Nothing is changed before you have chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the records and choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row was compared with your records. A copy on a stick outlives this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was read back from there and is whole. Your passphrase or recovery code opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarrierForm</name>
    <message>
        <source>Add a barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few &amp;words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much does it &amp;hinder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much does it hinder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which &amp;goal does it concern? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which goal does it concern? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, the usual time for this kind is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a barrier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarrierWork</name>
    <message>
        <source>Barriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing known to be in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the way of: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could help: {helps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this barrier: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They live with it and want nothing done...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this barrier as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BesideMeCover</name>
    <message>
        <source>Show my desk (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of other people and private notes are hidden. To show somebody&apos;s own chart in this view, open the chart first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside-me view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you try again? This saves the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you try again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is on the line?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is on the line?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known by (two are needed before you speak about health)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full-name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth-date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone-on-file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member-number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health was talked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was &amp;said (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Red flag: what must somebody hear of today? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag: what must somebody hear of today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call, attempt {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke with other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hospital or jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person must not be contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarePlansPage</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet. It begins with what they want to reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goal yet. What do they want to reach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From imported records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the newest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to team review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record agreement...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring into force...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revise...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this version away...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this version away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its goals and steps go with it. They stay in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement to the care plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareTeamMemberForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as primary care, home nurse or housing worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic or organization (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic or organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty while it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseloadPage</name>
    <message>
        <source>Caseload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on your caseload yet. Register a person, or import what a clinic gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import records...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due} +{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language}, interpreter needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphraseForm</name>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one holds until the new one has opened your records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 letters. Four or five words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase you have now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartComplaints</name>
    <message>
        <source>What did you tell the person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this complaint as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartDeath</name>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}. Told by: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this person alive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of the death is taken away, and the tasks it stopped go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the death record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that {name} has died?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open tasks stop. You can undo all of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The tasks go on as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved meanwhile, so left alone: {tasks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartNotes</name>
    <message>
        <source>Guarded as {what}. Ask before it goes into another system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this note as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed before: {way}, {when}, by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note waits unsigned in the chart of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {tasks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EHR has it, too. Correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its red flag: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both charts are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved meanwhile, so left alone: {tasks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintForm</name>
    <message>
        <source>Write down a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words you heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is want&amp;ed (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who complains, if not the patient (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who complains, if not the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Told whom (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save complaint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis of one visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words of the person or the paper. A clinician adds the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;sure is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Began (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3/7/1984 or 1984</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ended (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionsPage</name>
    <message>
        <source>No conditions recorded. Ask what the person lives with, then choose &quot;Add condition&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis of one visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this condition as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmCodeForm</name>
    <message>
        <source>A clinician confirms the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and credential, such as Dana Okafor, RN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is a suggestion until a clinician has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name and credential of the clinician.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>What stood here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes from a newer CareCoord. It is kept; update this laptop to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {value}: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {number} in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody this laptop does not know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Open chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two people change the same thing without seeing each other, both values wait here until somebody chooses. Nothing waits now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by several people. Nothing is lost; choose what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}. The other values stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Connect to the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office gives you an address and a code. The code works once, for 72 hours. What is saved here is kept and sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code from the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address as the office gave it to you. It begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code that the office gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactPointFields</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactPointForm</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own, a daughter’s, the front desk of a shelter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe days and hours (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as weekdays 9 to 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe days and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with the household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls, visits or notes yet. Choose &quot;Log a call&quot;. Others come with imported records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In EHR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this contact and this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a complaint...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: it was the right person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and add...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File in the EHR...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and sign...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the EHR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From other systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 days unsigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guarded. Open it to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guarded as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the EHR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>No coverage here. It comes with imported records. Ask to see the insurance card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer and plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateProfileForm</name>
    <message>
        <source>Create your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you record is encrypted on this laptop with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 letters. Four or five words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateProfilePage</name>
    <message>
        <source>Type your name as your team knows you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisCard</name>
    <message>
        <source>Crisis card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own safety plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPapers</name>
    <message>
        <source>Day packet ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit sheet for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day packet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeathForm</name>
    <message>
        <source>The chart stays as it is and says that this person has died. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of death (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month or a year is enough if the day is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And how it is known, such as her daughter Ana, by phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Caseload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records need care now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>New since version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: both say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal that has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New step: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step left out: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step that has ended: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {now} (was {was})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosureForm</name>
    <message>
        <source>Write down what was given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their &amp;address (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, fax number or mail address, if you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was &amp;given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was given &amp;for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was given for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which &amp;rule allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Other is told to a person who asks who got their records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rule allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosuresPage</name>
    <message>
        <source>Given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written down yet. Write down what you give to somebody outside the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to tell this person about if asked, since {day}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark this as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiskWatch</name>
    <message>
        <source>The disk is full. {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error. Everything saved before can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free {megabytes} MB to have enough room again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>Write the whole date, like 3/7/2027.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Write the day too, like 12/1/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is kept as a draft as far as there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving works again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftOffers</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began &quot;{title}&quot; on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: {about}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has changed since; what you left alone stays as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but the disk is nearly full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropDownEditor</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyBanner</name>
    <message numerus="yes">
        <source>This chart is open to you until {time}, for %n more minutes. A supervisor sees why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Not on your caseload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open for %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If somebody needs you now, you can open the chart. What you look at is written down, and a supervisor sees it after the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you need this chart now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else looks after this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} looks after this person.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more wait for a private moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything needed is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things are still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go there now, or finish later: everything answered so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrollmentForm</name>
    <message>
        <source>Enroll in a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name your office uses for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Joined on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 means the closest: short intervals between contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care &amp;manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it en&amp;ded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an enrollment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrollmentsPage</name>
    <message>
        <source>Not in a program yet. Its clocks start on the day she joins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make tasks quiet...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acuity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s until %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {day}, by {name}: {reason}. What the law sets keeps counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks are quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this enrollment as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilingForm</name>
    <message>
        <source>File in the EHR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How was it filed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How was it filed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to &amp;find it there (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it within {seconds} seconds; then the copy is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search My Day (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search My Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While I am out...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a visit answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each person alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falls due {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>No forms yet. Import a FHIR Questionnaire file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOINC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot run here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved by a translator yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FHIR Questionnaire (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n taken in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new begins with {name}. What was signed stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalBlock</name>
    <message>
        <source>Reached when: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step yet. What is to be done, and by whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n older notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take goal out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of 10 sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news: ask by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Add a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What do you want to reach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the person&apos;s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to reach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you know it is &amp;reached? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like A1c &lt; 7.5 %, or in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you know it is reached? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Need it answers (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need it answers (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reached by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;sure are they to reach it? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is not at all, 10 is completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are they to reach it? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the &amp;person’s own idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a goal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalWork</name>
    <message>
        <source>Take this goal out of the plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this step out of the plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedInterview</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next    Alt+Left: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed to sign. Press Next again to leave it for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next question needs a private moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to ask while others can see the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads indexes and the newest backup as well; takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are checked each time you unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An open list kept a part from being checked. Check again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there, whole and in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking after this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key files are whole again. The damaged ones were set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair your records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records close first, and what the office does not have is sealed in a file. If they are whole, nothing is changed. You unlock again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the records and repair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldTab</name>
    <message>
        <source>What the office cannot take in as it is, is kept there and listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has these entries. They do not hold up others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12/1/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>Name of the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the family name and the street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifierForm</name>
    <message>
        <source>Kind of number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gave it (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Boston Medical Center or MassHealth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never a Social Security number, driver’s license or passport.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in people that a clinic exported as FHIR files: JSON, NDJSON or XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files you were given, or drop them here. You see what is in them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FHIR files (*.json *.ndjson *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in the records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterpreterFields</name>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}. An interpreter is needed. Ask now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}. Does somebody interpret?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do, and I am qualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adult companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterpreterForm</name>
    <message>
        <source>&amp;Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualified interpreter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no qualified interpreter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for in private with a qualified interpreter there; all agree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewAnswers</name>
    <message>
        <source>Write a whole number, like 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number in digits, like 3 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 2:30 pm or 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With am or pm, the hour is 1 to 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day has the times 0:00 to 23:59.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an address like https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the unit beside the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole date beside the time, like 3/7/2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewView</name>
    <message>
        <source>{title} and its answers are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form as a whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Leave the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes of the whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of the whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;happened (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins the note of each person. Add to it before you sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the next step due? This ends the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the next step due?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {names}, since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these, for each:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockWarning</name>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CareCoord locks in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key or move the mouse to stay. What you have typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have been signed in for 12 hours. What you have typed is kept; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookAlikes</name>
    <message>
        <source>Not the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why, like “her twin sister” or “checked her card”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookAlikesForm</name>
    <message>
        <source>Is it one of these people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They look like the person you are registering. Opening one of them stores nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this not the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both charts are marked, and the office looks at them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else signs in at this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a coworker under &quot;This laptop&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When CareCoord locked, the disk had no room for the form that was open. What you had typed in it is lost; everything you saved is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedicationForm</name>
    <message>
        <source>Change a medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose &amp;list is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists stay side by side. The same medicine may stand on several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose list is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With strength and form, as on the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metformin 500 mg tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is &amp;taken (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words of the label or of the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is taken (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tablet twice a day with food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is &amp;for (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prescribed by (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescribed by (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is it taken now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it taken now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Began (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3/7/1984 or 1984</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ended (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add medicine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedicationsPage</name>
    <message>
        <source>No medicines recorded. Ask to see the bottles, then choose &quot;Add medicine&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each list says what its source says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this line as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. If it was taken once, cancel and change its state instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentEditor</name>
    <message>
        <source>Time: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDueBox</name>
    <message>
        <source>New due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MuteForm</name>
    <message>
        <source>Make tasks quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks set by law keep counting and stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make quiet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message>
        <source>Nothing waits for you here. What falls due later comes by itself, in good time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why am I seeing this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the reminder, not the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet and snoozed lines are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back in a week; the due date stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law sets this date, so the line stays in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the due date...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not going to be done...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and written down elsewhere...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each person alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the quiet time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this person&apos;s tasks quiet...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedForm</name>
    <message>
        <source>Add a need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their &amp;own words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is &amp;help wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is help wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Found on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11/23/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see &amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Goal (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A suggestion. You agree on it together in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody helps already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence: private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm: private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alcohol or drugs: private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a need</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>No needs yet. Answers of an assessment propose them, or choose &quot;Add need&quot; for what comes up in talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, wants help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer for this need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal, a suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}. Confirmed by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}. A suggestion: a clinician confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinician confirmed the code...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again later...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed, so that this is no need any more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this need as entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s leaves the list for good. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Write it on paper until you know it by heart. Do not keep the paper with the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: this one is hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotDoneBox</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it not going to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about it (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11/23/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2:35 pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is &amp;guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Red flag: what must somebody hear of today? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag: what must somebody hear of today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient was there or on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic-needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behavioral health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behavioral-health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits and income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benefits-and-income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education and work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>education-and-work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs-assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transportation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transportation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vital-documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer only measures. It alerts nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals you worked on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words beside the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowTab</name>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is not connected to an office yet. Everything you save is kept here, and sent once it is. Ask your office for an address and a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: all you saved has been taken in by the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 chart is being fetched. It is listed once all of it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n charts are being fetched. Each is listed once all of it is here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To {name} on {moment}. Read only, until it leaves this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObservationsPage</name>
    <message>
        <source>No measurements or answers here. They come with imported records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OneWork</name>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenFlags</name>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a red flag that nobody has heard of, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nobody was reached. Call again at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Print...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no printer yet. Connect one, or save the paper as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved there: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}. This file is not encrypted: keep it safe, and delete it when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pages.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is on, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is printed as you see it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientChart</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unfinished is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, declined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>Register a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month or a year is enough if the day is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this person goes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to address (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Mrs. Grant, Don Luis, or first name only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this person’s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name suffix (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Jr. or III.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former names (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marital status (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an answer. Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be known before calling, writing or visiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls, letters or visits until this is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this person lives or can be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask everyone. Family members do not interpret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race and ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this person’s own words. It is fine not to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race (all that apply)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American Indian or Alaska Native</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black or African American</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native Hawaiian or Other Pacific Islander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hispanic or Latino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Hispanic or Latino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People around this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregivers, guardians, an emergency contact. More can be added later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters to this person (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this person’s own words. It stands in the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters to this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientHeaderBar</name>
    <message>
        <source>No coverage recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields have two values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: two values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} y, born {born}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language}, interpreter needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coordinator yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (backup {backup})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>About this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a death...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex at birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race and ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing special is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe times: {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c/o {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visitor should know: {hazards}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People around this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-contact order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}, until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared with the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} ({age} y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}. Told by: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that {name} has died?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this person alive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of death and who told us are taken away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the death record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this person out of the household?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared numbers and addresses stay in this chart until you change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientSummary</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: never call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: ask first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: no-contact order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: may not be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None known, confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone and nobody around her recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No needs recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No medicines recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goals recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Type to narrow the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Care plan, version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it changes: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by {who}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {to}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed on paper ({paper})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to {witness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by {who}, {day}: {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it waits for the approval of: {roles}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPapers</name>
    <message>
        <source>Care plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the person, large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to the clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyQuestion</name>
    <message>
        <source>Private now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next questions are private. Ask them only when nobody else can hear or see, family included. If not, they are left out for now, and a task reminds you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, ask another time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressForm</name>
    <message>
        <source>Note progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it going?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;far has it come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far has it come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is there to tell? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there to tell? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;sure are they to reach it? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is not at all, 10 is completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are they to reach it? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal &amp;ends with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityEditor</name>
    <message>
        <source>Choose a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>required to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled in by the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptsTab</name>
    <message>
        <source>After each sync that carried something, its receipt stands here. There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} here and at the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{up} up, {down} down. Requests: {requests}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCodeBox</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without writing it down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not shown again. The former one opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCodeForm</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your records if you forget your passphrase. It is shown only now. Give it to your office, or keep it where you keep important papers: not with the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all seven groups by hand, then compare them. You can make another code at any time under &quot;This laptop&quot;; the former one then ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my caseload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the paper you wrote when this laptop was set up. It works once; you get a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 letters and digits. Small letters, spaces and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 letters. Four or five words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Checking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message>
        <source>What left this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left this laptop in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 6 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who got it...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By everybody here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved there: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}. This file is not encrypted: keep it safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedPersonForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or who it is, like neighbor upstairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as daughter or neighbor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be told about care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper says so, such as a health care proxy of 2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority until (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a no-contact order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court, number and date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of this role (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty while it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of this role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Looking at what each backup lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {moment} takes the place of the records here. What stands here now is set aside, not deleted. The backup lacks {lacks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is of other records. Set up a new profile for it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this backup back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase you had on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the records back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of {moment} are back, and every part of them was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in them: {lacks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood here before was set aside and not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock with your passphrase. Then compare with your notes since that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Is help wanted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about each. Nothing becomes a need before the person has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More waits for a private moment. F8 shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviseForm</name>
    <message>
        <source>Revise the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does the plan change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyProtocolForm</name>
    <message>
        <source>Not delivered to anyone. Call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whom you told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this person &amp;does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this person does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RN, 988 counselor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which da&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At what time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2:35 pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why can I not close this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has heard of this yet. Call now. If you reach nobody, write your next step and when you call again; then it closes. You can lock at any time, and what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I reach nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I told somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I could not reach anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow at 8 am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answered: {when}. Call now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {when}. Call now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was reached. Next step: {step}. Call again: {at}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedTick</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>What the answers come to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form has no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search people: name, phone, birth date...  (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Choose one of the answers in the list below the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Type a few letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretsTab</name>
    <message>
        <source>Passphrase and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it when somebody may have seen it. It need not change otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the records when a passphrase is forgotten. Make a new one if the paper is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key files cannot be read. Look at Health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office holds no key of this laptop yet. It gets a sealed one when the laptop is connected to the office; until then, the recovery code is the only second way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office can open these records if two officers agree. Sealed on {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on you unlock with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have paper and pen ready. The code on the old paper opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without a touch before the records lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records lock when nobody touches the laptop for so many minutes. Choose 2 to 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Go to a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {askable} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralEditor</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another answer: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownAnswer</name>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownBox</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideActions</name>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInsTab</name>
    <message>
        <source>Who can sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key files cannot be read. Look at Health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can sign in here, with the passphrase you just agreed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from this laptop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot open these records here any more. What {name} entered stays.
The recovery code becomes a new one, which you write down next; the old paper ends.
At the next unlock the records get a new key. Nothing else changes for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatureForm</name>
    <message>
        <source>Record agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How do they agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do they agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the person who agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the person who agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relationship (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if somebody else agrees for them, like mother or guardian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where is the signed paper kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan or the folder; the paper itself stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the signed paper kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the &amp;witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They sign here, on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They signed a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said so, and a witness heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty. Sign with finger, pen or mouse.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignedAnswers</name>
    <message>
        <source>Private questions are hidden while others can see the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: it was not private</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was this never true?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the chart and stays in the history, with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was found on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the receipt of the last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 chart was handed over to another coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n charts were handed over to other coordinators</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who &amp;does it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person, family, or somebody outside the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;often? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like every morning, or once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until when? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does it &amp;stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does it stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on their task &amp;list, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is this step going?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>What came of it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take step out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write stick...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read stick...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stick carries what waits here to the office, and its answer back. Only the office and this laptop can open the files on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stopwatch</name>
    <message>
        <source>Pause timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start timer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>1 suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchWorkerDialog</name>
    <message>
        <source>What {name} has typed is kept and stays private. From here on everything is recorded under your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchWorkerForm</name>
    <message>
        <source>CareCoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Change a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What has to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the pharmacy about the refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12/1/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remind on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind on (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11/28/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the due date &amp;moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the due date moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who d&amp;oes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>No tasks for this person. Choose &quot;Add task&quot; for what you promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the reminder, not the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed this task meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make ready again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be done...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed any more...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On hold until %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThisLaptopPage</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Crisis card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call now (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides other people and what is private (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another worker takes over (Ctrl+Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks at once (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my desk (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrailTab</name>
    <message>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody&apos;s newest lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own newest lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving the trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line is there, in order, and unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At line {seq}: {reason}. Tell your supervisor; do not delete anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what the office does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the office does not have is sealed in a file first. The damaged file is set aside, not deleted. You can cancel; then nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records were repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next you choose a backup. Nothing is changed before you have chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries the office does not have are sealed in a file that only your keys open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sealed entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries were sealed in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing what waits for the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for whole keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys in the backup of {moment} are whole. Type the passphrase you had then. Your records are not touched; the damaged key files are set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both key files are whole again. Your records were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock with the passphrase you just typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gained} MB are free now. Free more soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reserve is used up. Free some space yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleView</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot your passphrase?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Crisis card (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory. Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>With {names}, since {when}, {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there no visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes no note. It stays in the history with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholeInterview</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab or Enter: next    Alt+Left: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some questions need a private moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrongPersonForm</name>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is struck here and waits unsigned in the right chart. Tasks that came from it stop. You can undo this until it is signed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whose note is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose note is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How did it come here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it come here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AllWell</name>
    <message>
        <source>All well</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_BackupList</name>
    <message>
        <source>Bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the newest one that you trust. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup here. Put in the stick with your backups, and choose its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with your backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FateRow</name>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, because...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it with...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My caseload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FoundPeople</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Try another spelling, a phone number or a birth date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ReportView</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a second look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was taken in is safe; import again to take in the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people in these files. Nothing is stored yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done. Each record of %n people is accounted for below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here was lost: the files are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Care plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not going to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that tells it would end this line by itself. Where is it written down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, and where it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message>
        <source>No fixed address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicaid number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicare number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
