<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
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
    <name>CarePlansPage</name>
    <message>
        <source>No care plan or goal here. They come with imported records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due or ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care plan and goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
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
        <source>No calls, visits or stays here. They come with imported records.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
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
    <message>
        <source>Lock</source>
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
    <name>FieldRows</name>
    <message>
        <source>Take away</source>
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
    <name>MyTasksPage</name>
    <message>
        <source>You have no open tasks. Tasks are added in a person&apos;s chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open chart</source>
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
    <name>ReasonBox</name>
    <message>
        <source>Reason</source>
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
    <name>TaskList</name>
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
        <source>Undo</source>
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
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>No tasks for this person. Choose &quot;Add task&quot; for what you promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
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
        <source>This laptop</source>
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
